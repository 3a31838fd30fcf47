import type { Token } from '../tokens'
import learned from './claim-weights.json'
import { reasonSigns, type Sign, signsOf } from './signs'

/** A place that makes a sentence checkable. UTF-16 units. */
export type Reason = { readonly sign: Sign; readonly start: number; readonly end: number }
export type Checkability = {
  /** How much a fact-checker could make of it, beside other sentences: 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Hundredths. Learned by `npm run eval:train`. Those of words stand apart: they are looked up most. */
const entries = Object.entries<number>(learned.weights)
const weights = new Map(entries.filter(([name]) => !name.startsWith('w=')))
const wordWeights = new Map(
  entries.filter(([name]) => name.startsWith('w=')).map(([name, weight]) => [name.slice(2), weight]),
)
/** Of the sentences that it was learned from, a quarter score higher. */
const middle = learned.upperQuarter
const mostReasons = 8
const isReason: ReadonlySet<Sign> = new Set(reasonSigns)

/** How checkable a sentence is, given as its words and marks; not at all where nothing in it is a reason. */
export function checkability(sentence: readonly Token[]): Checkability {
  const reasons = reasonsIn(sentence)
  return { score: reasons.length > 0 ? likelihood(sentence) : 0, reasons }
}

/** How likely fact-checkers take a sentence up, beside other sentences: 0 to 1. */
export function likelihood(sentence: readonly Token[]): number {
  let sum = 0
  claimFeatures(sentence, {
    word: (stem) => {
      sum += wordWeights.get(stem) ?? 0
    },
    other: (name) => {
      sum += weights.get(name) ?? 0
    },
  })
  return 1 / (1 + Math.exp((middle - sum) / 100))
}

function reasonsIn(sentence: readonly Token[]): Reason[] {
  const reasons: Reason[] = []
  for (const { lower, kind, start, end } of sentence) {
    const sign = kind === 'word' ? signsOf(lower).find((one) => isReason.has(one)) : undefined
    if (sign && reasons.push({ sign, start, end }) >= mostReasons) break
  }
  return reasons
}

/** Tells each feature once that weights are known for: the words by their stems, and signs, length, names, beginning. */
export function claimFeatures(
  sentence: readonly Token[],
  tell: { readonly word: (stem: string) => void; readonly other: (name: string) => void },
): void {
  const [stems, signs] = [new Set<string>(), new Set<Sign>()]
  let [words, names, last] = [0, 0, '']
  for (const { kind, lower, text, stem, isCapital } of sentence) {
    if (kind === 'mark' && /["”’')\]]/.test(text)) continue
    last = text
    if (kind !== 'word' || words >= longest) continue
    if (words === 0) tell.other(`first=${lower}`)
    else if (isCapital && text.length > 1) names++
    words++
    for (const sign of signsOf(lower)) signs.add(sign)
    stems.add(/^[\d$€£]/.test(lower) ? '#' : stem)
  }
  if (last === '?') signs.add('question')
  for (const stem of stems) tell.word(stem)
  for (const sign of signs) tell.other(sign)
  tell.other(`len=${lengths.find((length) => words < length) ?? 'more'}`)
  for (const least of [8, 12, 20]) if (words >= least) tell.other(`len>=${least}`)
  tell.other(`names=${Math.min(names, 3)}`)
  tell.other('bias')
}

const lengths = [4, 7, 11, 16, 25, 40]
/** Nothing is a sentence that has more words. */
const longest = 150
