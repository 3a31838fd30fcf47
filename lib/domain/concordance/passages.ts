import { readSentences, type SentenceReading } from '@/lib/language/read-sentences'
import { wordWeight } from '@/lib/language/words/word-weight'
import type { Span } from '@/lib/schemas/span'
import type { StoryArticle } from './story'
import { commonWords } from './word-diff'

/** A sentence of one article that another tells as well. Spans are in code points, each of its own article. */
export type Passage = {
  readonly here: Span
  readonly there: Span
  /** What the sentences have in common, 0 to 1. */
  readonly score: number
  /** Word for word, or in other words. */
  readonly kind: 'copied' | 'retold'
}

/** A sentence with the stems that tell it from others. */
export type TellingSentence = { readonly sentence: SentenceReading; readonly stems: ReadonlyMap<string, number> }

/** From here on a word tells one sentence from another. */
const telling = 1.9
const [leastWords, leastShare] = [3, 0.45]
/** So many of a sentence’s words in the same order make it a copy. */
const copiedShare = 0.8
/** A word that more sentences have is not looked up. */
const mostUses = 40

export const tellingSentences = ({ index, blocks }: Pick<StoryArticle, 'index' | 'blocks'>): TellingSentence[] =>
  tellingAmong(readSentences(index, blocks))

/** The sentences that tell something of the article itself, headings left out. */
export const tellingAmong = (sentences: readonly SentenceReading[]): TellingSentence[] =>
  sentences.filter(({ isHeading }) => !isHeading).map((sentence) => ({ sentence, stems: tellingStems(sentence) }))

function tellingStems({ words }: SentenceReading): ReadonlyMap<string, number> {
  const stems = new Map<string, number>()
  for (const { kind, stem } of words) {
    const weight = kind === 'word' ? wordWeight(stem) : 0
    if (weight >= telling) stems.set(stem, weight)
  }
  return stems
}

/** What two sentences have in common, 0 to 1: 0 where it is too little to speak of one matter. */
export function likeSentences(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, count] = [0, 0]
  for (const [stem, weight] of a)
    if (b.has(stem)) {
      common += weight
      count++
    }
  if (count < leastWords) return 0
  const [one, other] = [sumOf(a), sumOf(b)]
  const score = Math.max(common / Math.sqrt(one * other), (0.85 * common) / Math.min(one, other))
  return score >= leastShare ? Math.min(1, score) : 0
}

const sumOf = (stems: ReadonlyMap<string, number>) => [...stems.values()].reduce((sum, weight) => sum + weight, 0)

/** Which sentences of one article another tells too: for each its likeliest, in the order of the first. */
export function passagesBetween(here: readonly TellingSentence[], there: readonly TellingSentence[]): Passage[] {
  const uses = new Map<string, TellingSentence[]>()
  for (const one of there) for (const stem of one.stems.keys()) uses.set(stem, [...(uses.get(stem) ?? []), one])
  return here.flatMap((own): Passage[] => {
    const near = new Set([...own.stems.keys()].flatMap((stem) => usesOf(uses, stem)))
    let best: { other: TellingSentence; score: number } | undefined
    for (const other of near) {
      const score = likeSentences(own.stems, other.stems)
      if (score > (best?.score ?? 0)) best = { other, score }
    }
    if (!best) return []
    const { other, score } = best
    return [{ here: spanOf(own), there: spanOf(other), score, kind: isCopy(own, other) ? 'copied' : 'retold' }]
  })
}

const usesOf = (uses: ReadonlyMap<string, TellingSentence[]>, stem: string) => {
  const all = uses.get(stem) ?? []
  return all.length > mostUses ? [] : all
}

const spanOf = ({ sentence: { start, end } }: TellingSentence): Span => ({ start, end })

function isCopy({ sentence: a }: TellingSentence, { sentence: b }: TellingSentence): boolean {
  const wordsOf = ({ words }: SentenceReading) =>
    words.flatMap(({ kind, lower, start, end }) => (kind === 'word' ? [{ start, end, same: lower }] : []))
  const [one, other] = [wordsOf(a), wordsOf(b)]
  return commonWords(one, other).length >= copiedShare * Math.max(one.length, other.length)
}
