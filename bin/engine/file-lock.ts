import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, ownIdentity } from './process-identity'

/** Removing a dead holder's lock takes microseconds; a lock on that which is older belongs to a dead process too. */
const takeoverMs = 5_000

/**
 * Runs `work` while no other process runs its own under the same lock file. A dead holder's lock is taken
 * over; a live one's never.
 * @throws when the lock is not free after `timeoutMs`, naming the holder
 */
export async function withFileLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + timeoutMs
  while (!claim(path)) {
    removeIfAbandoned(path)
    if (Date.now() > deadline) throw new Error(`Process ${Number.parseInt(readHolder(path), 10)} holds ${path}.`)
    await sleep(25 + Math.random() * 25)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, ownIdentity, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Looks twice, the second time as the only one who may remove: else a lock that was just taken over would go. */
function removeIfAbandoned(path: string): void {
  const holder = readHolder(path)
  if (!isAbandoned(path, holder)) return
  const takeover = `${path}.takeover`
  if (!claim(takeover)) {
    if (ageMs(takeover) > takeoverMs) rmSync(takeover, { force: true })
    return
  }
  if (readHolder(path) === holder) rmSync(path, { force: true })
  rmSync(takeover, { force: true })
}

/** An empty file is a holder that was killed between making and writing it, once it has stood for a while. */
const isAbandoned = (path: string, holder: string) => (holder === '' ? ageMs(path) > takeoverMs : !isAlive(holder))

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}
