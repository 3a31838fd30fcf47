import type { Extent } from '../marks/quotations'
import type { Paragraph } from '../tokens'
import { stem } from '../words/stem'
import { terms, weakTerms } from './terms'

/** A topic of a desk’s tree. */
export type KnownTopic = { readonly id: string; readonly label: string; readonly broaderId?: string | null }
/** A topic that an article is about, with the words that led to it. UTF-16 units. */
export type FoundTopic = {
  readonly topicId: string
  readonly label: string
  readonly score: number
  readonly evidence: readonly Extent[]
  /** The stems of the words that led to it. */
  readonly terms: readonly string[]
}

const mostTopics = 5
/** How much has to speak for a topic; below, silence is better. */
const leastScore = 5
const mostEvidence = 12

/**
 * The topics of a tree by the words that lead to them: single ones, and pairs by their first and second word. Build it
 * once for many articles.
 */
export type TopicIndex = {
  readonly words: ReadonlyMap<string, readonly Led[]>
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, readonly Led[]>>
}
type Led = { readonly topic: KnownTopic; readonly term: string; readonly weight: number }

export function topicIndex(tree: readonly KnownTopic[]): TopicIndex {
  const [words, pairs] = [new Map<string, Led[]>(), new Map<string, Map<string, Led[]>>()]
  const into = (map: Map<string, Led[]>, key: string, led: Led) => map.set(key, [...(map.get(key) ?? []), led])
  for (const topic of tree)
    for (const written of termsOf(topic.label)) {
      const [first = '', second] = written.split(' ').map(stem)
      const weight = weakTerms.has(written) ? 0.4 : 1
      if (second === undefined) into(words, first, { topic, term: first, weight })
      else {
        const behind = pairs.get(first) ?? new Map<string, Led[]>()
        pairs.set(first, into(behind, second, { topic, term: `${first} ${second}`, weight: weight * weightOfPairs }))
      }
    }
  return { words, pairs }
}

const weightOfPairs = 1.6

/** The words of a list, or else those of the label itself: “peace process”. */
function termsOf(label: string): string[] {
  const known = terms[label.toLowerCase()]
  const own = label
    .toLowerCase()
    .split(/,| and /)
    .map((part) => part.trim())
  const short = own.filter((part) => part.split(/\s+/).length <= 2 && part.length > 3)
  return [...new Set([...(known?.split(', ') ?? []), ...short])]
}

/** Whether a word, by its stem, leads to a topic no more. */
export type IsOff = (topicId: string, term: string) => boolean

type Tally = { topic: KnownTopic; score: number; words: Map<string, number>; evidence: Extent[] }

/** What an article is about: at most five topics, those first that most speaks for, and none where little does. */
export function findTopics(
  paragraphs: readonly Paragraph[],
  index: TopicIndex,
  isOff: IsOff = () => false,
): FoundTopic[] {
  const tallies = new Map<string, Tally>()
  let words = 0
  paragraphs.forEach(({ words: own, isHeading }, number) => {
    // What heads and opens an article says most about it.
    const place = isHeading || number < 2 ? 1.5 : 1
    let before = ''
    for (const { stem: here, kind, start, end } of own) {
      if (kind !== 'word') continue
      words++
      for (const led of index.pairs.get(before)?.get(here) ?? index.words.get(here) ?? [])
        if (!isOff(led.topic.id, led.term)) tally(tallies, led, place, { start, end })
      before = here
    }
  })
  const least = leastScore * Math.max(1, Math.log10(Math.max(words, 10) / 40))
  const likely = [...tallies.values()].filter((one) => isLikely(one, least))
  return withoutBroader(likely.sort((a, b) => b.score - a.score || (a.topic.label < b.topic.label ? -1 : 1)))
    .slice(0, mostTopics)
    .map(({ topic, score, evidence, words: led }) => ({
      ...{ topicId: topic.id, label: topic.label, evidence: evidence.slice(0, mostEvidence), terms: [...led.keys()] },
      score: Math.min(0.99, score / (score + least)),
    }))
}

/** Several words have to lead there; a desk’s own topic that goes by its label alone has to be called so several times. */
function isLikely({ topic, score, words }: Tally, least: number): boolean {
  if (terms[topic.label.toLowerCase()]) return score >= least && words.size >= 3
  return score >= least / 2 && [...words.values()].reduce((sum, times) => sum + times, 0) >= 3
}

/** Each further use of the same word says less. */
function tally(tallies: Map<string, Tally>, { topic, term, weight }: Led, place: number, extent: Extent) {
  const known: Tally = tallies.get(topic.id) ?? { topic, score: 0, words: new Map(), evidence: [] }
  const times = known.words.get(term) ?? 0
  known.words.set(term, times + 1)
  known.score += (weight * place) / (1 + times)
  if (known.evidence.length < mostEvidence) known.evidence.push(extent)
  tallies.set(topic.id, known)
}

/** Only what clearly leads: not far behind the first, and no topic above one that says the same more closely. */
function withoutBroader(ranked: readonly Tally[]): Tally[] {
  const best = ranked[0]?.score ?? 0
  const near = ranked.filter(({ score }) => score >= best * 0.45)
  const above = new Set(near.flatMap(({ topic }) => topic.broaderId ?? []))
  return near.filter(({ topic }) => !above.has(topic.id))
}
