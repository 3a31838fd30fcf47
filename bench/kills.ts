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
console.log(`Starting a scratch Verbatim in ${server.folder} …`)
console.log(`Ready after ${seconds(await server.start())}.\n`)
const { token } = JSON.parse(
  server.command('token', 'create', '--email', 'editor@demo.test', '--name', 'kill test', '--json'),
) as { token: string }
const ledger = new WriteLedger(server.origin, token)

// The invariants are the server floor's own; it reads DATABASE_URL when it is loaded.
process.env['DATABASE_URL'] = server.databaseUrl
const { pool, disconnect } = await import('@/lib/server/db')
const { checkDatabase } = await import('@/lib/server/queries/check-database')

for (let n = 1; n <= kills; n++) {
  const victim = victims[(n - 1) % victims.length] ?? 'server'
  const [before, retriedBefore] = [ledger.acknowledged.length, ledger.retried]
  ledger.resume(clients)
  await enoughWritten(before)
  await sleep(Math.random() * 500)
  await server.kill(victim)
  const back = await comeBack(victim)
  // A few more writes, so that those in flight are sent again to a server that works.
  await sleep(300)
  await ledger.pause()
  const findings = await examine()
  faults.push(...findings.map((finding) => `kill ${n} (${victim}): ${finding}`))
  const written = ledger.acknowledged.length - before
  const again = ledger.retried - retriedBefore
  console.log(
    `kill ${String(n).padStart(2)} of ${kills}  ${victim.padEnd(8)}  ${String(written).padStart(4)} writes acknowledged, ` +
      `${String(again).padStart(3)} sent again, back after ${seconds(back)}  ${findings.length ? findings.join('; ') : 'nothing lost'}`,
  )
}

await disconnect()
await atTheEnd()
const total = ledger.acknowledged.length
console.log(`\n${kills} kills, ${total} writes acknowledged, ${ledger.retried} sent again, ${faults.length} faults.`)
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\nThe data folder and the server’s log are kept in ${server.folder}.`)
  process.exit(1)
}
server.remove()
process.exit(0)

/** Kills before anything was written would prove nothing. */
async function enoughWritten(before: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; ledger.acknowledged.length < before + 20; await sleep(5)) {
    if (ledger.complaints.length > 0) throw new Error(`A write was refused: ${ledger.complaints[0]}`)
    if (Date.now() > deadline) throw new Error(`No writes get through. See ${server.logFile}.`)
  }
}

async function comeBack(victim: Victim): Promise<number> {
  if (victim !== 'database') return server.start()
  await sleep(50)
  const back = await server.ready(60_000)
  if (back > healTimeoutMs) faults.push(`The pool took ${seconds(back)} to heal.`)
  return back
}

async function examine(): Promise<string[]> {
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
