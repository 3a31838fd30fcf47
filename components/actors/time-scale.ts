/** A stretch of time in milliseconds. */
export type Stretch = { readonly from: number; readonly until: number }

/** Where moments stand on a line, in per cent of its length, and the years or months that are written under it. */
export type TimeScale = {
  readonly at: (moment: number) => number
  readonly ticks: readonly { readonly moment: number; readonly at: number; readonly isYear: boolean }[]
}

const dayMs = 86_400_000
/** From this many years on, years alone are written. */
const manyYears = 2
const mostTicks = 8

/** The line on which all of some stretches stand; one day at least. */
export function timeScale(stretches: readonly Stretch[]): TimeScale {
  const from = Math.min(...stretches.map((one) => one.from))
  const until = Math.max(from + dayMs, ...stretches.map((one) => one.until))
  const at = (moment: number) => (Math.min(Math.max(moment, from), until) - from) / ((until - from) / 100)
  const isYear = until - from >= manyYears * 365 * dayMs
  const starts = startsIn(from, until, isYear ? 12 : 1)
  const step = Math.ceil(starts.length / mostTicks)
  return {
    at,
    ticks: starts.filter((_, i) => i % step === 0).map((moment) => ({ moment, at: at(moment), isYear })),
  }
}

/** The first days of months, or with a step of twelve, of years. */
function startsIn(from: number, until: number, step: 1 | 12): number[] {
  const first = new Date(from)
  const starts: number[] = []
  for (let month = step === 12 ? 0 : first.getUTCMonth(); ; month += step) {
    const moment = Date.UTC(first.getUTCFullYear(), month, 1)
    if (moment > until) return starts
    if (moment >= from) starts.push(moment)
  }
}
