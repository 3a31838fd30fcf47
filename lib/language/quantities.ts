import type { Extent } from './marks/quotations'
import type { Token } from './tokens'
import { auxiliaries, determiners, prepositions, subordinators } from './words/classes'

/** A number with what it counts, as a sentence gives it. UTF-16 units, from the number to the word it counts. */
export type Quantity = Extent & {
  readonly value: number
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
    const size = sizes[words[i + 1]?.lower.replace(/s$/, '') ?? '']
    const next = i + (size ? 2 : 1)
    const value = plain * (size ?? 1)
    const money = /^[$€£]/.test(lower)
    if (money || lower.endsWith('%'))
      return void found.push({ start, end: words[next - 1]?.end ?? end, value, of: [money ? (lower[0] ?? '$') : '%'] })
    const behind = words.slice(next, next + mostCounted)
    const close = behind.findIndex(({ kind: other, lower: word }) => other !== 'word' || closes.has(word))
    const counted = close < 0 ? behind : behind.slice(0, close)
    const last = counted.at(-1)
    if (last) found.push({ start, end: last.end, value, of: counted.map(({ stem }) => percent(stem)) })
  })
  return found
}

const percent = (stem: string) => (stem === 'percent' || stem === 'per' ? '%' : stem)

function valueOf(lower: string): number | undefined {
  const known = small.get(lower)
  if (known !== undefined) return known
  const digits = /^[$€£]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?%?$/.exec(lower)
  return digits ? Number(`${(digits[1] ?? '').replaceAll(',', '')}${digits[2] ?? ''}`) : undefined
}

const isDate = (words: readonly Token[], i: number) => {
  const { lower = '' } = words[i] ?? {}
  const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
  return (
    /^(?:1[5-9]|20)\d\d$/.test(lower) ||
    months.test(words[i - 1]?.lower ?? '') ||
    months.test(words[i + 1]?.lower ?? '')
  )
}
