import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { applyMigrations } from './apply-migrations'
import { build, isBuilt } from './build'
import { seedOnce } from './demo-desk'
import { openEmbeddedDatabase } from './embedded-database'
import { claimServer } from './server-claim'
import { authSecret, demoPassword, projectFolder, readSettings, type Settings } from './settings'

const drainMs = 10_000
/** Longer than a proxy or a client keeps an idle connection: none is closed while its next request is on the way. */
const keepAliveMs = 75_000

type Closing = () => void | Promise<void>

/** Brings everything up, stays until a signal or the server's end, and takes everything down in reverse. */
export async function serve(): Promise<never> {
  const closings: Closing[] = []
  const stop = stopSignal()
  let code = 0
  try {
    const settings = readSettings()
    const server = await bringUp(settings, closings)
    const ended = await Promise.race([stop, exitOf(server).then((status) => orSignal(stop, status))])
    if (typeof ended === 'object')
      throw new Error(`The server ended by itself (${ended.status}). Its last words are above.`)
    say(`${ended}: stopping …`)
  } catch (error) {
    console.error(`\n${(error as Error).message}\n`)
    code = 1
  }
  for (const close of closings.reverse())
    await Promise.resolve(close()).catch((error: Error) => console.error(error.message))
  process.exit(code)
}

async function bringUp(settings: Settings, closings: Closing[]): Promise<ChildProcess> {
  closings.push(await claimServer(settings.dataFolder, settings.origin))
  await requireFreePort(settings)
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    AUTH_SECRET: authSecret(settings),
    NEXTAUTH_SECRET: authSecret(settings),
    NEXTAUTH_URL: settings.origin,
    VERBATIM_LOOPBACK: settings.loopback ? '1' : '0',
    DATABASE_URL: await database(settings, closings),
  }
  await step('Migrating the database', () =>
    applyMigrations(environment['DATABASE_URL'] ?? '', join(projectFolder, 'prisma/migrations')),
  )
  if (settings.demo) await step('Preparing the demo desk', () => demoDesk(settings, environment))
  if (!isBuilt()) await step('Building', build)
  const server = startNext(settings, environment)
  closings.push(() => stopNext(server))
  await ready(server, settings)
  greet(settings)
  return server
}

async function database(settings: Settings, closings: Closing[]): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl
  const embedded = await step('Opening the database', () => openEmbeddedDatabase(settings.dataFolder))
  closings.push(embedded.close, embedded.supervise(say))
  return embedded.url
}

function demoDesk({ dataFolder }: Settings, environment: NodeJS.ProcessEnv): Promise<void> {
  const password = demoPassword(dataFolder)
  const databaseUrl = environment['DATABASE_URL'] ?? ''
  return seedOnce({ databaseUrl, dataFolder, password }, () => seed(environment, password))
}

/** The seed runs on the server's own commands, hence in a process that may import the server floor. */
async function seed(environment: NodeJS.ProcessEnv, password: string): Promise<void> {
  const args = ['--conditions=react-server', '--import', 'tsx', join(projectFolder, 'bin/engine/seed.ts')]
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...environment, VERBATIM_DEMO_PASSWORD: password },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if ((await exitOf(child)) !== 0) throw new Error('The demo desk could not be made; the reason is above.')
}

/** The channel tells the server when we are gone, so that a killed parent leaves no server behind. */
function startNext({ port, host }: Settings, env: NodeJS.ProcessEnv): ChildProcess {
  const next = join(projectFolder, 'node_modules/next/dist/bin/next')
  return spawn(
    process.execPath,
    [next, 'start', '-p', String(port), '-H', host, '--keepAliveTimeout', String(keepAliveMs)],
    {
      cwd: projectFolder,
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
}

async function stopNext(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode) return
  server.kill('SIGTERM')
  const inTime = await Promise.race([exitOf(server).then(() => true), sleep(drainMs).then(() => false)])
  if (!inTime) server.kill('SIGKILL')
}

async function ready(server: ChildProcess, { port, host }: Settings): Promise<void> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    if (server.exitCode !== null) return
    const answer = await fetch(`http://${reachable}:${port}/api/health`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error('The server did not become ready within a minute.')
}

/** A server whose launcher was killed a moment ago may still be on its way out. */
async function requireFreePort(settings: Settings): Promise<void> {
  for (const deadline = Date.now() + 3_000; ; await sleep(100)) {
    try {
      return await listenOnce(settings)
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
  }
}

function listenOnce({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another one.`
            : `Can’t listen on ${host}:${port}: ${error.message}`,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
  })
}

/** Ctrl-C reaches the server as well as us: its end may be heard of before the signal is. */
const orSignal = (stop: Promise<NodeJS.Signals>, status: number | string) =>
  Promise.race([stop, sleep(500).then(() => ({ status }))])

const exitOf = (child: ChildProcess) =>
  new Promise<number | string>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.once('error', (error) => resolve(error.message)).once('exit', (code, signal) => resolve(code ?? signal ?? 1))
  })

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = Date.now()
  process.stdout.write(`${what} … `)
  try {
    const value = await work()
    console.log(`${((Date.now() - from) / 1000).toFixed(1)} s`)
    return value
  } catch (error) {
    console.log('failed')
    throw error
  }
}

const say = (line: string) => console.log(line)

function greet(settings: Settings): void {
  say(`\nVerbatim is ready: ${settings.origin}\n`)
  if (!settings.demo || !settings.loopback) return
  say(
    `Demo sign-ins: editor@demo.test, reviewer@demo.test, admin@demo.test\nPassword:      ${demoPassword(settings.dataFolder)}\n`,
  )
}
