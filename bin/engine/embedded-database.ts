import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import {
  answers,
  type Cluster,
  clusterUrl,
  initialise,
  runningPostmaster,
  spawnPostmaster,
  stopPostmaster,
} from './cluster'
import { withFileLock } from './file-lock'
import { isAlive, ownIdentity } from './process-identity'

/** The database in a data folder, as one of its users holds it. */
export type EmbeddedDatabase = {
  readonly url: string
  /** How it was found: made anew, started, or adopted from a process that is gone or still uses it too. */
  readonly opened: 'made' | 'started' | 'adopted'
  /** Starts it again, on the same port, whenever it dies; the returned function ends the watch. */
  readonly supervise: (say: (line: string) => void) => () => Promise<void>
  /** Leaves it; the last user stops it. */
  readonly close: () => Promise<void>
}

const startTimeoutMs = 120_000
const maxLogBytes = 20_000_000
/** The major version that the pinned npm package brings; a cluster of another one can't be opened. */
const major = '18'

/**
 * Opens the database in a data folder: makes it, starts it, or adopts one that runs already. Each user of
 * it leaves a file while it lives, so that a command may come and go beside the server.
 */
export async function openEmbeddedDatabase(dataFolder: string, settings: string[] = []): Promise<EmbeddedDatabase> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const root = realpathSync(dataFolder)
  const users = join(root, 'database-users')
  mkdirSync(users, { recursive: true, mode: 0o700 })
  const lock = join(root, 'database.lock')
  const ownFile = join(users, ownIdentity)
  const { cluster, opened } = await withFileLock(lock, startTimeoutMs + 10_000, async () => {
    writeFileSync(ownFile, '')
    try {
      return await ensureRunning(root, settings)
    } catch (error) {
      rmSync(ownFile, { force: true })
      throw error
    }
  })
  return {
    url: clusterUrl(cluster),
    opened,
    supervise: (say) => supervise(cluster, lock, say),
    close: () =>
      withFileLock(lock, startTimeoutMs, async () => {
        rmSync(ownFile, { force: true })
        if (livingUsers(users) > 0) return
        if (!(await stopPostmaster(cluster.folder))) throw new Error(`PostgreSQL did not stop; see ${cluster.logFile}.`)
      }),
  }
}

function livingUsers(users: string): number {
  const [dead, living] = [[] as string[], [] as string[]]
  for (const identity of readdirSync(users)) (isAlive(identity) ? living : dead).push(identity)
  for (const identity of dead) rmSync(join(users, identity), { force: true })
  return living.length
}

async function ensureRunning(root: string, settings: string[]) {
  const folder = join(root, 'postgres')
  const fresh = !existsSync(join(folder, 'PG_VERSION')) || existsSync(`${folder}.making`)
  const cluster: Cluster = { folder, logFile: join(root, 'postgres.log'), settings, ...(await addressOf(root, fresh)) }
  if (!fresh) checkVersion(folder)
  const adopted = await adopt(cluster)
  if (adopted) return { cluster: adopted, opened: 'adopted' as const }
  initialise(cluster)
  const started = await start(cluster, root)
  await createDatabase(started)
  return { cluster: started, opened: fresh ? ('made' as const) : ('started' as const) }
}

function checkVersion(folder: string): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found !== major)
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${found}, and this Verbatim brings ${major}. ` +
        'Nothing was changed. Restore a backup into a new data folder, or use the Verbatim that made it.',
    )
}

/** Port and password are chosen once and kept, so that running users find it again after a restart. */
async function addressOf(root: string, fresh: boolean): Promise<{ port: number; password: string }> {
  const path = join(root, 'postgres.json')
  if (existsSync(path) && !fresh) return JSON.parse(readFileSync(path, 'utf8')) as { port: number; password: string }
  const address = { port: await freePort(), password: randomBytes(24).toString('base64url') }
  writeFileSync(path, JSON.stringify(address), { mode: 0o600 })
  return address
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** A postmaster that outlived its parent, also one that is still starting, recovering or stopping. */
async function adopt(cluster: Cluster): Promise<Cluster | undefined> {
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const running = runningPostmaster(cluster.folder)
    if (!running) return undefined
    const here = { ...cluster, port: running.port }
    if (await answers(here)) return here
    if (Date.now() > deadline)
      throw new Error(
        `PostgreSQL (process ${Number.parseInt(running.identity, 10)}) has ${cluster.folder} open but does not answer. ` +
          `See ${cluster.logFile}.`,
      )
    await sleep(50)
  }
}

/** A cluster whose server was just killed refuses to start for a moment: hence again until the deadline. */
async function start(cluster: Cluster, root: string): Promise<Cluster> {
  const deadline = Date.now() + startTimeoutMs
  let here = cluster
  for (let attempt = 1; ; attempt++) {
    const from = beginLog(here.logFile)
    const { exited } = spawnPostmaster(here)
    let gone = false
    void exited.then(() => {
      gone = true
    })
    while (!gone && Date.now() < deadline) {
      if (runningPostmaster(here.folder) && (await answers(here))) return here
      await sleep(20)
    }
    const log = readFileSync(here.logFile, 'utf8').slice(from)
    if (/could not bind|Address already in use/.test(log)) here = await movePort(here, root)
    else if (!/postmaster\.pid|still in use|being used/.test(log) || Date.now() > deadline || attempt > 100)
      throw new Error(`PostgreSQL did not start:\n${log.slice(-1500)}`)
    await sleep(150)
  }
}

async function movePort(cluster: Cluster, root: string): Promise<Cluster> {
  const { password } = cluster
  const port = await freePort()
  writeFileSync(join(root, 'postgres.json'), JSON.stringify({ port, password }), { mode: 0o600 })
  return { ...cluster, port }
}

function beginLog(path: string): number {
  if (!existsSync(path)) return 0
  if (statSync(path).size > maxLogBytes) truncateSync(path)
  return readFileSync(path, 'utf8').length
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new Client({ connectionString: clusterUrl(cluster, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'verbatim'")
    if (!rowCount) await client.query('CREATE DATABASE verbatim')
  } finally {
    await client.end()
  }
}

/** Looks every quarter of a second; a database that died is started again where its users expect it. */
function supervise(cluster: Cluster, lock: string, say: (line: string) => void): () => Promise<void> {
  let watching = true
  const watch = async () => {
    for (let failures = 0; watching; ) {
      await sleep(failures === 0 ? 250 : Math.min(500 * 2 ** failures, 5_000))
      if (!watching || runningPostmaster(cluster.folder)) continue
      say('The database is gone; starting it again.')
      try {
        await withFileLock(lock, startTimeoutMs, () => revive(cluster, () => watching))
        say('The database is back.')
        failures = 0
      } catch (error) {
        failures++
        say(`The database did not start: ${(error as Error).message}`)
      }
    }
  }
  const done = watch()
  return async () => {
    watching = false
    await done
  }
}

async function revive(cluster: Cluster, wanted: () => boolean): Promise<void> {
  if (!wanted() || (await adopt(cluster))) return
  const root = join(cluster.folder, '..')
  const started = await start(cluster, root)
  if (started.port !== cluster.port)
    throw new Error(`its port ${cluster.port} was taken by another program. Stop Verbatim and start it again.`)
}
