import { words } from '@/lib/words'

/** The day, the same on the server and in every browser: 3 Nov 2026. */
export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(at),
  )
