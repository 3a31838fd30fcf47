import 'server-only'
import { keepLooking, type Looker } from '../keep-looking'
import { tellCorrections } from './tell-corrections'

// Once per process, whichever bundle of the server asks.
const kept = globalThis as { verbatimTeller?: Looker }

/** Tells in the background, for as long as the server lives, whoever relied on what was corrected. */
export function keepTelling(): void {
  kept.verbatimTeller ??= keepLooking('telling-stopped', tellCorrections)
}

/** Something was just corrected: who relied on it is looked for at once, where this process tells. */
export function tellSoon(): void {
  kept.verbatimTeller?.lookSoon()
}
