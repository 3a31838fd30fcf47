import 'server-only'
import { refuse } from '@/lib/domain/result'

/** Refuses a write that saw an older state, and shows the newer one. */
export const stale = (what: string, current: unknown) =>
  refuse(
    'revision_conflict',
    `Somebody changed this ${what} in the meantime. Nothing of yours was saved over it: look at the newer state and make your change again.`,
    { current },
  )
