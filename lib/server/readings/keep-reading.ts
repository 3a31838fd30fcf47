import 'server-only'
import type { Adapter } from '../adapters/adapter'
import { configuredAdapter } from '../adapters/configured-adapter'
import { log } from '../log'
import { enqueueStale, readWaiting } from './read-waiting'

/** How often somebody looks whether anything waits that nobody told of, in milliseconds. */
const pause = 5_000
/** From when something was left to read until it is looked for: by then its transaction has ended. */
const soon = 150

type Reader = { look: () => void; timer: NodeJS.Timeout | undefined; isBusy: boolean }
// Once per process, whichever bundle of the server asks.
const kept = globalThis as { verbatimReaders?: Reader[] }

/**
 * Reads in the background for as long as the server lives, each adapter apart from the engine: a slow one holds up itself
 * alone. A failure is logged, and tried again with the next look.
 */
export function keepReading(): void {
  if (kept.verbatimReaders) return
  const adapter = configuredAdapter()
  kept.verbatimReaders = [undefined, ...(adapter ? [adapter] : [])].map(startReader)
}

function startReader(adapter: Adapter | undefined): Reader {
  let hasLookedForStale = false
  const reader: Reader = { look: () => void look(), timer: undefined, isBusy: false }
  const look = async () => {
    if (reader.isBusy) return
    reader.isBusy = true
    try {
      if (!hasLookedForStale) await enqueueStale(adapter)
      hasLookedForStale = true
      await readWaiting(adapter)
    } catch (error) {
      log.warn({ event: 'reading-stopped', error: error instanceof Error ? error.message : String(error) }, 'not read')
    }
    reader.isBusy = false
    plan(reader, pause)
  }
  plan(reader, 1_000)
  return reader
}

/** Something was just left to read: it is looked for at once, where this process reads. */
export function readSoon(): void {
  for (const reader of kept.verbatimReaders ?? []) if (!reader.isBusy) plan(reader, soon)
}

function plan(reader: Reader, after: number): void {
  clearTimeout(reader.timer)
  reader.timer = setTimeout(reader.look, after)
  reader.timer.unref()
}
