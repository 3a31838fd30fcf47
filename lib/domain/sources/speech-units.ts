import type { DiffWord } from '../concordance/word-diff'

/** What is compared of a word: a contraction has two, “forty-six” one. UTF-16 units. */
export type SpeechUnit = DiffWord & {
  /** The words, by number, that it is of: inclusive. */
  readonly first: number
  readonly last: number
  /** The whole word, or words, as they are written. */
  readonly spelling: string
}

/** The units of words, in their order. `we’re` is `we are`, `gonna` is `going to`, `eleven` is `11`. */
export function speechUnits(words: readonly DiffWord[]): SpeechUnit[] {
  const units: SpeechUnit[] = []
  for (let i = 0; i < words.length; i++) {
    const { start, end, same } = words[i] as DiffWord
    const next = words[i + 1]
    // “Forty-six”: only a hyphen is between them.
    const ones = next && next.start === end + 1 ? digits.get(next.same) : undefined
    const tens = digits.get(same)
    if (next && ones && ones.length === 1 && tens && tens.length === 2 && tens.endsWith('0')) {
      const spelling = `${same}-${next.same}`
      units.push({ start, end: next.end, same: `${tens[0]}${ones}`, first: i, last: i + 1, spelling })
      i++
    } else for (const part of opened(same)) units.push({ start, end, same: part, first: i, last: i, spelling: same })
  }
  return units
}

const digits = new Map([
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, `${i + 2}`] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, `${i + 2}0`] as const),
])

const whole: Readonly<Record<string, string>> = {
  ...{ "won't": 'will not', "can't": 'can not', cannot: 'can not', "shan't": 'shall not', "ain't": 'ai not' },
  ...{ gonna: 'going to', wanna: 'want to', gotta: 'got to', gimme: 'give me', lemme: 'let me', dunno: 'do not know' },
  ...{ kinda: 'kind of', sorta: 'sort of', outta: 'out of', cuz: 'because', "y'all": 'you all', "let's": 'let us' },
}
const endings: readonly (readonly [string, string])[] = [
  ...([
    ["n't", 'not'],
    ["'re", 'are'],
    ["'ve", 'have'],
    ["'ll", 'will'],
    ["'m", 'am'],
    ["'s", "'s"],
    ["'d", "'d"],
  ] as const),
]

/** A contraction, opened; any other word as it is, a number in digits. */
function opened(word: string): string[] {
  const known = Object.hasOwn(whole, word) ? whole[word] : undefined
  if (known) return known.split(' ')
  const [ending, opens] = (word.includes("'") && endings.find(([end]) => word.endsWith(end) && word !== end)) || []
  if (ending && opens) return [...opened(word.slice(0, -ending.length)), opens]
  return [digits.get(word) ?? word]
}

/** What an ending that may be several words can stand for. */
const meanings: Readonly<Record<string, readonly string[]>> = { "'s": ['is', 'has', 'us'], "'d": ['had', 'would'] }

/** Whether two units are one word, contracted and opened: “it’s” and “it is” or “it has”. */
export const canStandFor = (a: string, b: string): boolean =>
  meanings[a]?.includes(b) === true || meanings[b]?.includes(a) === true
