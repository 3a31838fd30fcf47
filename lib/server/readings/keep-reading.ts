import 'server-only'
import type { Adapter } from '../adapters/adapter'
import { configuredAdapter } from '../adapters/configured-adapter'
import { keepLooking, type Looker } from '../keep-looking'
import { enqueueStale, readWaiting } from './read-waiting'

// Once per process, whichever bundle of the server asks.
const kept = globalThis as { verbatimReaders?: Looker[] }

/**
 * Reads in the background for as long as the server lives, each adapter apart from the engine: a slow one holds up itself
 * alone. A failure is logged, and tried again with the next look.
 */
export function keepReading(): void {
  if (kept.verbatimReaders) return
  const adapter = configuredAdapter()
  kept.verbatimReaders = [undefined, ...(adapter ? [adapter] : [])].map(startReader)
}

function startReader(adapter: Adapter | undefined): Looker {
  let hasLookedForStale = false
  return keepLooking('reading-stopped', async () => {
    if (!hasLookedForStale) await enqueueStale(adapter)
    hasLookedForStale = true
    await readWaiting(adapter)
  })
}

/** Something was just left to read: it is looked for at once, where this process reads. */
export function readSoon(): void {
  for (const reader of kept.verbatimReaders ?? []) reader.lookSoon()
}
