import type { Sentence, Token } from '../tokens'
import { type CueCandidate, cueCandidates, type Feature } from './cue-candidates'
import learned from './cue-weights.json'

/** Something reported, with how likely it is that somebody’s words, thoughts or wishes are reported there: 0 to 1. */
export type Reported = CueCandidate & { readonly score: number }

/** Below this, proposals are wrong more often than they help: where F is highest on the training half of PolNeAR. */
const leastScore = 0.35

const stems: ReadonlySet<string> = new Set(learned.stems)
/** Hundredths, by sort and what it is about. Learned by `npm run eval:train`. */
const weights = mapOf<Weights, ReadonlyMap<string, ReadonlyMap<string, number>>>(learned.weights, (ofSort) =>
  mapOf(ofSort, (ofOne) => mapOf(ofOne, (weight) => weight)),
)
type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>

function mapOf<T, R>(record: Readonly<Record<string, T>>, inner: (value: T) => R): ReadonlyMap<string, R> {
  return new Map(Object.entries(record).map(([key, value]) => [key, inner(value)]))
}

/** What a sentence reports of others, with the word that says so. */
export function reportedIn(tokens: readonly Token[], sentence: Sentence): Reported[] {
  const likely: Reported[] = []
  for (const candidate of cueCandidates(tokens, sentence, sieve)) {
    const score = 1 / (1 + Math.exp(-(candidate.weight + sumOf(candidate.reading)) / 100))
    if (score >= leastScore) likely.push({ ...candidate, score })
  }
  // Of two cues for the same words (“strongly denied that”) the likelier one counts.
  return likely.filter((one) => !likely.some((other) => other.score > one.score && sameContent(one, other)))
}

const sameContent = (a: CueCandidate, b: CueCandidate) => {
  const [one, other] = [a.content[0], b.content[0]]
  return (
    one &&
    other &&
    one.end === other.end &&
    Math.abs(one.start - other.start) < 12 &&
    Math.abs(a.cue.from - b.cue.from) < 4
  )
}

function sumOf(features: readonly Feature[]): number {
  let sum = 0
  for (const [sort, one, other] of features) sum += weights.get(sort)?.get(one)?.get(other) ?? 0
  return sum
}

/** What speaks against a word by its neighbours that much is never made good: of 2,500 right ones, one is lost. */
const leastBeside = -150
const sieve = {
  byStem: (stem: string) => stems.has(stem),
  byNeighbours: (features: readonly Feature[]) => {
    const weight = sumOf(features)
    return weight >= leastBeside ? weight : undefined
  },
}
