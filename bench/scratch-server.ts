import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterUrl, runningPostmaster } from '../bin/engine/cluster'
import { projectFolder } from '../bin/engine/settings'

/** Which part of a running Verbatim is killed. */
export type Victim = 'server' | 'database' | 'both'

/** The first start builds; later ones only open the database and listen. */
const startTimeoutMs = 600_000

/** A Verbatim on a data folder and a port of its own, as `npm start` brings it up, that may be killed and started again. */
export class ScratchServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'verbatim-scratch-'))
  readonly logFile = join(this.folder, 'server.log')
  private readonly extra: Readonly<Record<string, string>>
  private port = 0
  private launcher: ChildProcess | undefined

  /** `extra` is added to its environment: without a DATABASE_URL there it has an embedded database of its own. */
  constructor(extra: Readonly<Record<string, string>> = {}) {
    this.extra = extra
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** The embedded database's address; it keeps its port over every restart. */
  get databaseUrl(): string {
    return clusterUrl(JSON.parse(readFileSync(join(this.folder, 'postgres.json'), 'utf8')))
  }

  /** Starts as `npm start` does and waits until it is ready; says how long that took. */
  async start(): Promise<number> {
    const from = performance.now()
    this.port ||= await freePort()
    const log = openSync(this.logFile, 'a')
    this.launcher = spawn(process.execPath, [join(projectFolder, 'bin/start.mjs')], {
      env: this.environment(),
      stdio: ['ignore', log, log],
    })
    await this.ready(startTimeoutMs)
    return performance.now() - from
  }

  /** Runs a command of the command line on the same database, and returns what it printed. */
  command(...args: string[]): string {
    return execFileSync(process.execPath, [join(projectFolder, 'bin/verbatim.mjs'), ...args], {
      env: this.environment(),
      encoding: 'utf8',
    })
  }

  /** SIGKILL, without warning: the launcher and the server below it, the postmaster, or all three. */
  async kill(victim: Victim): Promise<void> {
    const launcher = this.launcher?.pid ?? 0
    const postmaster = Number.parseInt(runningPostmaster(join(this.folder, 'postgres'))?.identity ?? '', 10)
    const servers = [launcher, ...childrenOf(launcher).filter((pid) => pid !== postmaster)]
    const victims = { server: servers, database: [postmaster], both: [...servers, postmaster] }[victim]
    for (const pid of victims) process.kill(pid, 'SIGKILL')
    if (victim !== 'database' && this.launcher) await ended(this.launcher)
  }

  /** Waits until the server answers that it can do its work; says how long that took. */
  async ready(timeoutMs: number): Promise<number> {
    const from = performance.now()
    while (performance.now() - from < timeoutMs) {
      if (this.launcher?.exitCode !== null) throw new Error(`The server ended:\n${this.lastWords()}`)
      const answer = await fetch(`${this.origin}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
        () => undefined,
      )
      if (answer?.ok) return performance.now() - from
      await sleep(50)
    }
    throw new Error(`The server was not ready after ${timeoutMs / 1000} s:\n${this.lastWords()}`)
  }

  /** Stops as Ctrl-C does and returns the exit code. */
  async stop(): Promise<number | null> {
    if (!this.launcher) return 0
    this.launcher.kill('SIGTERM')
    await ended(this.launcher)
    return this.launcher.exitCode
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private environment(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, NEXTAUTH_URL: __, ...inherited } = process.env
    return {
      ...inherited,
      NODE_OPTIONS: '',
      HOST: '127.0.0.1',
      PORT: String(this.port),
      VERBATIM_DATA_DIR: this.folder,
      ...this.extra,
    }
  }

  private lastWords(): string {
    return readFileSync(this.logFile, 'utf8').slice(-2_000)
  }
}

const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
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

/** The processes that a process started and that still run. */
function childrenOf(parent: number): number[] {
  const pairs = process.platform === 'linux' ? linuxParents() : otherParents()
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid)
}

function linuxParents(): [number, number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]]
      } catch {
        return []
      }
    })
}

const otherParents = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
