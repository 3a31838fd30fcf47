import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Binaries, findBinaries } from './binaries'
import { identityOf, isAlive } from './process-identity'

/** One embedded PostgreSQL: where its files lie and how to reach it. */
export type Cluster = {
  readonly folder: string
  readonly logFile: string
  readonly port: number
  readonly password: string
  /** Extra `-c` settings, such as `fsync=off` for tests. */
  readonly settings?: readonly string[]
}

export const superuser = 'verbatim'

export const clusterUrl = ({ port, password }: Pick<Cluster, 'port' | 'password'>, database = 'verbatim') =>
  `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** PostgreSQL refuses to run as root: then its programs run as nobody. */
const nobody = 65_534

type Launch = {
  readonly program: string
  readonly args: readonly string[]
  readonly ids: { uid?: number; gid?: number }
}

const isRoot = () => process.getuid?.() === 0

/**
 * How to run one of PostgreSQL's programs. As root: under nobody's id, where nobody can reach the folder;
 * else, in a closed tree, in a user namespace in which root's own files are nobody's.
 */
function launch(binaries: Binaries, folder: string, program: string, args: readonly string[]): Launch {
  if (!isRoot()) return { program, args, ids: {} }
  const owner = existsSync(join(folder, 'PG_VERSION')) ? statSync(folder).uid : undefined
  if (owner === undefined ? nobodyCanUse(binaries, folder) : owner === nobody)
    return { program, args, ids: { uid: nobody, gid: nobody } }
  const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`]
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0)
    throw new Error(
      `PostgreSQL does not run as root, and the user “nobody” can’t reach ${folder}. ` +
        'Start Verbatim as another user, set VERBATIM_DATA_DIR to a folder that others may enter, or set DATABASE_URL.',
    )
  return { program: 'unshare', args: [...namespace, program, ...args], ids: {} }
}

const nobodyCanUse = (binaries: Binaries, folder: string) =>
  ['test -x "$0" && test -r "$0"', 'test -x "$0"'].every(
    (script, i) =>
      spawnSync('sh', ['-c', script, i === 0 ? binaries.postgres : dirname(folder)], {
        uid: nobody,
        gid: nobody,
        cwd: '/',
      }).status === 0,
  )

const environment = () => ({ ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' })

/** Makes a new, empty cluster. A half-made one, left by a kill, is made again from the start. */
export function initialise({ folder, password }: Cluster): void {
  if (existsSync(join(folder, 'PG_VERSION')) && !existsSync(`${folder}.making`)) return
  const binaries = findBinaries()
  writeFileSync(`${folder}.making`, '')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const args = [
    '-D',
    folder,
    '-U',
    superuser,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]
  const { program, args: all, ids } = launch(binaries, folder, binaries.initdb, args)
  if (ids.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, ids.uid, ids.uid)
  const made = spawnSync(program, all, { ...ids, env: environment(), cwd: '/', encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its folder:\n${made.stderr || made.error?.message}`)
  rmSync(`${folder}.making`)
}

/** The postmaster that has this cluster open: ours to adopt if it answers to our password. */
export function runningPostmaster(folder: string): { identity: string; port: number } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    const identity = identityOf(Number(lines[0]))
    return identity && lines[1] === folder && lines[3] ? { identity, port: Number(lines[3]) } : undefined
  } catch {
    return undefined
  }
}

/** Starts the postmaster in a process group of its own, so that Ctrl-C and a killed parent leave it alone. */
export function spawnPostmaster(cluster: Cluster): { readonly exited: Promise<number | null> } {
  const binaries = findBinaries()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(cluster.settings ?? [])]
  const args = ['-D', cluster.folder, '-p', String(cluster.port), ...settings.flatMap((setting) => ['-c', setting])]
  const { program, args: all, ids } = launch(binaries, cluster.folder, binaries.postgres, args)
  chmodSync(cluster.folder, 0o700)
  const log = openSync(cluster.logFile, 'a', 0o600)
  const child = spawn(program, all, {
    ...ids,
    env: environment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return { exited: new Promise((resolve) => child.once('error', () => resolve(null)).once('exit', resolve)) }
}

/** Whether the server at this address lets us in and has this folder open; while it starts or stops it does not. */
export async function answers(cluster: Pick<Cluster, 'folder' | 'port' | 'password'>): Promise<boolean> {
  const client = new Client({ connectionString: clusterUrl(cluster, 'postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === cluster.folder
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Fast shutdown: sessions end, open transactions roll back, the cluster is clean. */
export async function stopPostmaster(folder: string, timeoutMs = 30_000): Promise<boolean> {
  const postmaster = runningPostmaster(folder)
  if (!postmaster) return true
  process.kill(Number.parseInt(postmaster.identity, 10), 'SIGINT')
  const deadline = Date.now() + timeoutMs
  while (isAlive(postmaster.identity)) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}
