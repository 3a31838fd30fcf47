import 'server-only'
import { log } from './log'

/** How often somebody looks whether anything waits that nobody told of, in milliseconds. */
const pause = 5_000
/** From when something was left to do until it is looked for: by then its transaction has ended. */
const soon = 150

/** Work in the background that begins anew whenever it has ended. */
export type Looker = {
  /** Something was just left to do: it is looked for at once. */
  readonly lookSoon: () => void
}

/**
 * Does what waits in the database, now and then and when told, for as long as the process lives; never twice at once in
 * one process. A failure is logged under `event`, and tried again with the next look. Nothing keeps the process alive.
 */
export function keepLooking(event: string, work: () => Promise<unknown>): Looker {
  let timer: NodeJS.Timeout | undefined
  let isBusy = false
  const plan = (after: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), after)
    timer.unref()
  }
  const look = async () => {
    if (isBusy) return
    isBusy = true
    try {
      await work()
    } catch (error) {
      log.warn(
        { event, error: error instanceof Error ? error.message : String(error) },
        'stopped, and tried again soon',
      )
    }
    isBusy = false
    plan(pause)
  }
  plan(1_000)
  const lookSoon = () => {
    if (!isBusy) plan(soon)
  }
  return { lookSoon }
}
