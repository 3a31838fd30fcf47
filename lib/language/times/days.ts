import type { Extent } from '../marks/quotations'
import type { Token } from '../tokens'

/** A day as a sentence names it. UTF-16 units. */
export type Day = Extent & {
  /** 0 is Sunday. */
  readonly weekday?: number
  /** “12-02”: month and day of the month. */
  readonly date?: string
}

const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, i) => [name, i] as const),
)
/** In lower case, January first. */
export const monthNames = 'january february march april may june july august september october november december'.split(
  ' ',
)
const months = new Map(monthNames.map((name, i) => [name, i + 1] as const))

/** The days that a sentence names: “Monday”, “December 2”, “2 December”, “Tuesday, December 2, 2025”. */
export function daysIn(words: readonly Token[]): Day[] {
  const days: Day[] = []
  words.forEach(({ lower, start, end, isCapital }, i) => {
    const weekday = isCapital ? weekdays.get(lower.replace(/'s$/, '')) : undefined
    const month = isCapital ? months.get(lower) : undefined
    if (weekday !== undefined) days.push({ start, end, weekday })
    if (month === undefined) return
    const [before, behind] = [words[i - 1], words[i + 1]]
    const day = [behind, before].find((one) => one && /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(one.lower))
    if (!day) return
    const date = `${String(month).padStart(2, '0')}-${String(parseInt(day.lower, 10)).padStart(2, '0')}`
    const place = { start: Math.min(start, day.start), end: Math.max(end, day.end) }
    const last = days.at(-1)
    // “Tuesday, December 2” is one day.
    if (last?.weekday !== undefined && last.date === undefined && place.start - last.end <= 2)
      days[days.length - 1] = { ...last, end: place.end, date }
    else days.push({ ...place, date })
  })
  return days
}
