/**
 * Kills Verbatim in the middle of writes, again and again, and counts what was lost: it must be nothing.
 *
 *   npm run kills            30 kills: of the server, of the database, of both, in turn
 *   npm run kills -- 6       as many as you like
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { ScratchServer, type Victim } from './scratch-server'
import { WriteLedger } from './write-ledger'

const victims: readonly Victim[] = ['server', 'database', 'both']
const clients = 4
/** The pool heals by itself when only the database died. */
const healTimeoutMs = 10_000

const kills = Number(process.argv[2] ?? 30)
if (!Number.isInteger(kills) || kills < 1) {
  console.error('Usage: npm run kills -- [how many]')
  process.exit(2)
}

const faults: string[] = []
const server = new ScratchServer()
try {
  await main()
} catch (error) {
  faults.push((error as Error).message)
  await server.stop()
}
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\nThe data folder and the server’s log are kept in ${server.folder}.`)
  process.exit(1)
}
server.remove()
process.exit(0)

async function main(): Promise<void> {
  console.log(`Starting a scratch Verbatim in ${server.folder} …`)
  console.log(`Ready after ${seconds(await server.start())}.\n`)
  const made = server.command('token', 'create', '--email', 'editor@demo.test', '--name', 'kill test', '--json')
  const ledger = new WriteLedger(server.origin, (JSON.parse(made) as { token: string }).token)
  // The invariants are the server floor's own; it reads DATABASE_URL when it is loaded.
  process.env['DATABASE_URL'] = server.databaseUrl
  const { disconnect } = await import('@/lib/server/db')
  for (let n = 1; n <= kills; n++) await killOnce(n, ledger)
  await disconnect()
  await atTheEnd()
  const { acknowledged, retried } = ledger
  console.log(
    `\n${kills} kills, ${acknowledged.length} writes acknowledged, ${retried} sent again, ${faults.length} faults.`,
  )
}

async function killOnce(n: number, ledger: WriteLedger): Promise<void> {
  const victim = victims[(n - 1) % victims.length] ?? 'server'
  const [writtenBefore, retriedBefore] = [ledger.acknowledged.length, ledger.retried]
  ledger.resume(clients)
  await enoughWritten(ledger)
  await sleep(Math.random() * 500)
  await server.kill(victim)
  const back = await comeBack(victim)
  // A few more writes, so that those in flight are sent again to a server that works.
  await sleep(300)
  await ledger.pause()
  const findings = await examine(ledger)
  faults.push(...findings.map((finding) => `kill ${n} (${victim}): ${finding}`))
  const written = String(ledger.acknowledged.length - writtenBefore).padStart(4)
  const again = String(ledger.retried - retriedBefore).padStart(3)
  console.log(
    `kill ${String(n).padStart(2)} of ${kills}  ${victim.padEnd(8)}  ${written} writes acknowledged, ${again} sent again, ` +
      `back after ${seconds(back)}  ${findings.length ? findings.join('; ') : 'nothing lost'}`,
  )
}

/** Kills before anything was written would prove nothing. */
async function enoughWritten(ledger: WriteLedger): Promise<void> {
  const enough = ledger.acknowledged.length + 20
  for (const deadline = Date.now() + 30_000; ledger.acknowledged.length < enough; await sleep(5)) {
    const [complaint] = ledger.complaints
    if (complaint) throw new Error(`A write was refused: ${complaint}`)
    if (Date.now() > deadline) throw new Error(`Writes don’t get through: ${ledger.lastFailure}`)
  }
}

async function comeBack(victim: Victim): Promise<number> {
  if (victim !== 'database') return server.start()
  await sleep(50)
  const back = await server.ready(60_000)
  if (back > healTimeoutMs) faults.push(`The pool took ${seconds(back)} to heal.`)
  return back
}

/** Every acknowledged write, and the invariants of the whole database. */
async function examine(ledger: WriteLedger): Promise<string[]> {
  const { pool } = await import('@/lib/server/db')
  const { checkDatabase } = await import('@/lib/server/queries/check-database')
  const verdict = await ledger.verify(pool)
  const { checks } = await checkDatabase()
  return [
    ...Object.entries(verdict).filter(([, count]) => count > 0),
    ...checks.filter(({ wrong }) => wrong > 0).map(({ name, wrong }) => [`not “${name}”`, wrong] as const),
    ...ledger.complaints.splice(0).map((complaint) => [complaint, 1] as const),
  ].map(([what, count]) => `${count} ${what}`)
}

/** The record rebuilds the state, and after a clean stop the database opens once more. */
async function atTheEnd(): Promise<void> {
  const attempt = async (what: string, work: () => unknown) => {
    try {
      await work()
    } catch (error) {
      faults.push(`${what}: ${(error as Error).message}`)
    }
  }
  await attempt('audit replay', () => server.command('audit', 'replay', '--json'))
  const code = await server.stop()
  if (code !== 0) faults.push(`The server ended with ${code} instead of 0.`)
  await attempt('db check after a clean stop', () => server.command('db', 'check', '--json'))
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
