/**
 * What must be there before any TypeScript of ours can run, made with nothing but Node and npm: the packages and
 * the Prisma client. Each step is skipped when a stamp says that it was done for just this.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const minimumNode = [20, 19]
const stamps = join(root, 'node_modules', '.verbatim')

/** Prepares everything, telling `say` of the steps that take a while. */
export function prepare(say) {
  requireNode()
  const lockFile = read('package-lock.json')
  once('packages', [wantedPackages(read('package.json')), lockFile], () => {
    say('Installing packages …')
    // A tree that is there is mended in place: another process may be running from it.
    const how = existsSync(join(root, 'node_modules', 'next')) ? ['install', '--no-save'] : ['ci']
    run('npm', [...how, '--no-audit', '--no-fund'], say)
  })
  once('prisma-client', [read('prisma/schema.prisma'), lockFile], () => generateClient(say))
}

/** What package.json says of packages: a new script or another description installs nothing. */
export function wantedPackages(packageJson) {
  const fields = Object.entries(JSON.parse(packageJson))
  return JSON.stringify(fields.filter(([name]) => /dependencies|^overrides$|^engines$/i.test(name)))
}

const read = (file) => readFileSync(join(root, file))

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])) return
  console.error(`Verbatim needs Node.js ${minimumNode.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Prisma asks for an engine that generating a client never runs; a stand-in saves the download. */
function generateClient(say) {
  const standIn = join(stamps, 'no-engine')
  writeFileSync(standIn, '#!/bin/sh\nexit 1\n')
  chmodSync(standIn, 0o755)
  run('node', ['node_modules/prisma/build/index.js', 'generate'], say, {
    PRISMA_SCHEMA_ENGINE_BINARY: standIn,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  })
}

function once(name, contents, work) {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  const print = `${hash.digest('hex')} ${process.platform}-${process.arch}`
  const stamp = join(stamps, name)
  if (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print &&
    (name !== 'prisma-client' || existsSync(join(root, 'prisma/generated')))
  )
    return
  work()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, print)
}

function run(program, args, say, environment = {}) {
  mkdirSync(stamps, { recursive: true })
  const done = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  say(`${program} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}${done.error?.message ?? ''}`)
  process.exit(1)
}
