import type { Extent } from '../marks/quotations'
import type { Token } from '../tokens'
import { type EventSort, eventSortOf } from '../words/events'

/** How long something lasts, as a sentence says it. UTF-16 units, from the first word about it to what lasts. */
export type Duration = Extent & {
  readonly seconds: number
  /** The unit as written, in the singular: “day”. */
  readonly unit: string
  readonly count: number
  readonly event: EventSort
}

const units: Readonly<Record<string, number>> = {
  ...{ second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800, month: 2_629_746 },
  ...{ year: 31_556_952, decade: 315_569_520, century: 3_155_695_200 },
}
const numbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i] as const),
)
const roughly = /^(?:nearly|almost|about|around|some|roughly|approximately|over|than|more|just|under|up|to|least|at)$/
/** How far from its number the word stands for what lasts, in words. */
const reach = 6

/** The durations of events in a sentence: “a nearly four-year invasion”, “two days of talks”, “the strike lasted a week”. */
export function durationsIn(words: readonly Token[]): Duration[] {
  const found: Duration[] = []
  words.forEach((word, i) => {
    const measure = measureAt(words, i)
    if (!measure) return
    const { seconds, unit, count, to } = measure
    const event = eventNear(words, i, to)
    if (!event) return
    let from = i
    while (from > 0 && roughly.test(words[from - 1]?.lower ?? '')) from--
    const first = Math.min(from, event.at)
    const last = Math.max(to - 1, event.at)
    const [start, end] = [words[first]?.start ?? word.start, words[last]?.end ?? word.end]
    found.push({ start, end, seconds, unit, count, event: event.sort })
  })
  return found
}

type Measure = { readonly seconds: number; readonly unit: string; readonly count: number; readonly to: number }

function measureAt(words: readonly Token[], i: number): Measure | undefined {
  const { lower = '', kind } = words[i] ?? {}
  if (kind !== 'word') return undefined
  const joined = /^(?:([a-z]+|\d+)[-‑])?([a-z]+)[-‑](?:long|old)$|^([a-z]+|\d+)[-‑]([a-z]+)$/.exec(lower)
  if (joined) {
    const [, count, unit, otherCount, otherUnit] = joined
    return measured(count ?? otherCount ?? 'a', unit ?? otherUnit ?? '', i + 1)
  }
  const unit = (words[i + 1]?.lower ?? '').replace(/s$/, '')
  if (units[unit] === undefined) return undefined
  return measured(lower, unit, i + 2)
}

function measured(written: string, unit: string, to: number): Measure | undefined {
  const size = units[unit]
  const count = /^\d+$/.test(written) ? Number(written) : /^an?$/.test(written) ? 1 : numbers.get(written)
  return size === undefined || count === undefined || count === 0
    ? undefined
    : { seconds: count * size, unit, count, to }
}

/** What lasts: “… of talks”, “…-long war” behind the number, or the subject of “lasted” before it. */
function eventNear(words: readonly Token[], from: number, to: number): { at: number; sort: EventSort } | undefined {
  const isOf = words[to]?.lower === 'of'
  const isAdjective = /[-‑]/.test(words[from]?.lower ?? '')
  if (isOf || isAdjective)
    for (let at = to; at < Math.min(words.length, to + reach); at++) {
      if (words[at]?.kind === 'mark' && words[at]?.text !== '–') break
      const sort = eventSortOf(words[at]?.lower ?? '')
      if (sort) return { at, sort }
    }
  for (let back = from - 1; back >= Math.max(0, from - reach); back--) {
    const lower = words[back]?.lower ?? ''
    if (!/^(?:lasted|lasting|lasts|dragged|continued|ran|raged|for)$/.test(lower)) continue
    for (let at = back - 1; at >= Math.max(0, back - reach); at--) {
      const sort = eventSortOf(words[at]?.lower ?? '')
      if (sort) return { at, sort }
    }
  }
  return undefined
}
