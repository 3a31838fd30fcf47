import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './settings'

/** What a build is made from. Tests don't change it. */
const sources = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma']
const configuration = [
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** SHA-256 over the names and contents of all that a build is made from. */
export function fingerprint(folder = projectFolder): string {
  const hash = createHash('sha256')
  for (const path of [
    ...sources.flatMap((source) => filesBelow(join(folder, source))),
    ...configuration.map((file) => join(folder, file)),
  ])
    if (existsSync(path))
      hash
        .update(`${path.slice(folder.length)}\0`)
        .update(readFileSync(path))
        .update('\0')
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isDirectory()) {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  }
  return [path]
}

const stampFile = join(projectFolder, '.next', 'verbatim-fingerprint')

/** Whether the sources have changed since the last finished build. */
export const isBuilt = (): boolean =>
  existsSync(join(projectFolder, '.next', 'BUILD_ID')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === fingerprint()

/** Runs `next build` and remembers from what it was made. */
export async function build(): Promise<void> {
  const print = fingerprint()
  const child = spawn(process.execPath, [join(projectFolder, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part))
  const code = await new Promise((resolve) => child.once('error', () => resolve(1)).once('exit', resolve))
  if (code !== 0) throw new Error(`The build failed:\n${output.slice(-6_000)}`)
  writeFileSync(stampFile, print)
}
