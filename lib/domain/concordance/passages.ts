import { overlap } from '@/lib/domain/text/overlap'
import { readSentences, type SentenceReading } from '@/lib/language/read-sentences'
import { wordWeight } from '@/lib/language/words/word-weight'
import type { Span } from '@/lib/schemas/span'
import { countsOf } from '../counts-of'
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

/** Stems by how much each tells. */
type Stemmed = ReadonlyMap<string, number>

/** A sentence with the stems that tell it from others. */
export type TellingSentence = { readonly sentence: SentenceReading; readonly stems: Stemmed }

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

function tellingStems({ words }: SentenceReading): Stemmed {
  const stems = new Map<string, number>()
  for (const { kind, stem } of words) {
    const weight = kind === 'word' ? wordWeight(stem) : 0
    if (weight >= telling) stems.set(stem, weight)
  }
  return stems
}

/** What two sentences have in common, 0 to 1: 0 where it is too little to speak of one matter. */
export function likeSentences(a: Stemmed, b: Stemmed): number {
  const { count, score } = inCommon(a, b)
  return count >= leastWords && score >= leastShare ? score : 0
}

function inCommon(a: Stemmed, b: Stemmed): { count: number; score: number } {
  let [common, count] = [0, 0]
  for (const [stem, weight] of a)
    if (b.has(stem)) {
      common += weight
      count++
    }
  if (count === 0) return { count, score: 0 }
  const [one, other] = [sumOf(a), sumOf(b)]
  return {
    count,
    score: Math.min(1, Math.max(common / Math.sqrt(one * other), (0.85 * common) / Math.min(one, other))),
  }
}

const sumOf = (stems: Stemmed) => [...stems.values()].reduce((sum, weight) => sum + weight, 0)

/** A place of one article and a place of another that are known to tell one thing. */
export type KnownPair = { readonly here: Span; readonly there: Span }

/**
 * Which sentences of one article another tells too, in the order of the first: for each its likeliest. What is known of a
 * sentence goes before its likeness, and no sentence stands beside one that is likelier beside another.
 */
export function passagesBetween(
  oneArticle: readonly TellingSentence[],
  other: readonly TellingSentence[],
  known: readonly KnownPair[] = [],
): Passage[] {
  const [here, there] = amongThemselves(oneArticle, other)
  const uses = new Map<string, TellingSentence[]>()
  for (const one of there) for (const stem of one.stems.keys()) uses.set(stem, [...(uses.get(stem) ?? []), one])
  const taken = new Set(known.flatMap((pair) => there.filter((one) => overlap(one.sentence, pair.there))))
  const pairs = here.flatMap((own): Pair[] => {
    const pair = knownPairOf(own, there, known) ?? likeliestOf(own, uses, taken)
    return pair ? [pair] : []
  })
  const best = new Map<TellingSentence, number>()
  for (const { other, score } of pairs) best.set(other, Math.max(score, best.get(other) ?? 0))
  return pairs
    .filter(({ other, score }) => score === best.get(other))
    .map(({ own, other, score }) => ({
      ...{ here: spanOf(own), there: spanOf(other), score },
      kind: isCopy(own, other) ? 'copied' : 'retold',
    }))
}

/** The sentences of two articles with what their stems tell between just these: a name that recurs in them tells little. */
function amongThemselves(here: readonly TellingSentence[], there: readonly TellingSentence[]) {
  const uses = countsOf([...here, ...there].flatMap(({ stems }) => [...stems.keys()]))
  // Once in each is what a word that both tell comes to at least.
  const share = (stem: string) => 1 / Math.max(1, (uses.get(stem) ?? 0) / 2)
  const weighed = ({ sentence, stems }: TellingSentence): TellingSentence => ({
    sentence,
    stems: new Map([...stems].map(([stem, weight]) => [stem, weight * share(stem)])),
  })
  return [here.map(weighed), there.map(weighed)] as const
}

type Pair = { readonly own: TellingSentence; readonly other: TellingSentence; readonly score: number }

/** The sentence that is known to tell the same; of several, as where a long quote stands beside a long one, the likest. */
function knownPairOf(
  own: TellingSentence,
  there: readonly TellingSentence[],
  known: readonly KnownPair[],
): Pair | undefined {
  const places = known.filter((pair) => overlap(own.sentence, pair.here))
  const near = there.filter((one) => places.some((pair) => overlap(one.sentence, pair.there)))
  const [first, ...others] = near
    .map((other) => ({ own, other, score: inCommon(own.stems, other.stems).score }))
    .sort((a, b) => b.score - a.score)
  return first && (first.score > 0 || others.length === 0) ? { ...first, score: 1 } : undefined
}

function likeliestOf(
  own: TellingSentence,
  uses: ReadonlyMap<string, TellingSentence[]>,
  taken: ReadonlySet<TellingSentence>,
): Pair | undefined {
  let best: Pair | undefined
  for (const other of new Set([...own.stems.keys()].flatMap((stem) => usesOf(uses, stem)))) {
    const score = taken.has(other) ? 0 : likeSentences(own.stems, other.stems)
    if (score > (best?.score ?? 0)) best = { own, other, score }
  }
  return best
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
