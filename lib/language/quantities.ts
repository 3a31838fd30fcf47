import type { Extent } from './marks/quotations'
import { monthNames } from './times/days'
import type { Token } from './tokens'
import { auxiliaries, determiners, prepositions, subordinators } from './words/classes'

/** A number with what it counts, as a sentence gives it. UTF-16 units, from the number to the word it counts. */
export type Quantity = Extent & {
  readonly value: number
  /** Between what it may lie: “about 300” may be 310, “more than 300” may be 400. */
  readonly low: number
  readonly high: number
  /** The stems that say what is counted: “jobs”, or “percent”. */
  readonly of: readonly string[]
}

const small = new Map(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty'
  )
    .split(' ')
    .map((word, i) => [word, i + 2] as const),
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
)
const sizes: Readonly<Record<string, number>> = {
  ...{ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9, k: 1e3 },
}
/** What stands behind the thing that is counted. */
const closes: ReadonlySet<string> = new Set([...prepositions, ...auxiliaries, ...determiners, ...subordinators])
/** How many words behind a number say what it counts. */
const mostCounted = 2

/** The quantities of a sentence: “300 jobs”, “$4.2 million”, “12%”, “three crew members”. Years and dates are none. */
export function quantitiesIn(words: readonly Token[]): Quantity[] {
  const found: Quantity[] = []
  words.forEach(({ lower, kind, start, end }, i) => {
    const plain = kind === 'word' ? valueOf(lower) : undefined
    if (plain === undefined || isDate(words, i)) return
    const half = words.slice(i + 1, i + 4).map((word) => word.lower)
    const isHalf = half.join(' ') === 'and a half'
    const size = isHalf ? undefined : sizes[words[i + 1]?.lower.replace(/s$/, '') ?? '']
    const next = i + (isHalf ? 4 : size ? 2 : 1)
    const value = (plain + (isHalf ? 0.5 : 0)) * (size ?? 1)
    const [low, high] = boundsOf(words, i).map((factor) => value * factor) as [number, number]
    const money = /^[$€£]/.test(lower)
    if (money || lower.endsWith('%'))
      return void found.push({
        start,
        end: words[next - 1]?.end ?? end,
        value,
        low,
        high,
        of: [money ? (lower[0] ?? '$') : '%'],
      })
    const behind = words.slice(next, next + mostCounted)
    const close = behind.findIndex(({ kind: other, lower: word }) => other !== 'word' || closes.has(word))
    const counted = close < 0 ? behind : behind.slice(0, close)
    const last = counted.at(-1)
    if (last) found.push({ start, end: last.end, value, low, high, of: counted.map(({ stem }) => percent(stem)) })
  })
  return found
}

/** How far from a number the words before it let the true one be. */
function boundsOf(words: readonly Token[], i: number): readonly [low: number, high: number] {
  const before = `${words[i - 2]?.lower ?? ''} ${words[i - 1]?.lower ?? ''}`
  if (/\b(?:more than|at least|upwards of|over|exceeding)$/.test(before)) return [1, 1.3]
  if (/\b(?:less than|fewer than|up to|at most|under)$/.test(before)) return [0.6, 1]
  if (/\b(?:nearly|almost|close to)$/.test(before)) return [0.92, 1]
  return /\b(?:about|around|some|roughly|approximately|circa)$/.test(before) ? [0.93, 1.07] : [1, 1]
}

const percent = (stem: string) => (stem === 'percent' || stem === 'per' ? '%' : stem)

function valueOf(lower: string): number | undefined {
  const [ten = '', one] = lower.split(/[-‑]/)
  const known = small.get(lower) ?? (one === undefined ? tens.get(ten) : undefined)
  if (known !== undefined) return known
  const [high, low] = [tens.get(ten), one === 'one' ? 1 : small.get(one ?? '')]
  if (high !== undefined && low !== undefined && low < 10) return high + low
  const digits = /^[$€£]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?%?$/.exec(lower)
  return digits ? Number(`${(digits[1] ?? '').replaceAll(',', '')}${digits[2] ?? ''}`) : undefined
}

const months = new Set(monthNames)

const isDate = (words: readonly Token[], i: number) => {
  const { lower = '' } = words[i] ?? {}
  return (
    /^(?:1[5-9]|20)\d\d$/.test(lower) || months.has(words[i - 1]?.lower ?? '') || months.has(words[i + 1]?.lower ?? '')
  )
}
