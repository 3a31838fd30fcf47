import type { Extent } from '../marks/quotations'
import type { FoundQuote } from '../quotes'
import type { Paragraph, Token } from '../tokens'
import { checkability, type Reason } from './checkability'

/** A sentence that can be checked. UTF-16 units into the text. */
export type FoundClaim = Extent & {
  readonly score: number
  readonly reasons: readonly Reason[]
  /** Who claims it: the one who tells the story, or somebody whose words it reports. */
  readonly claimedBy: 'narrator' | 'speaker'
  readonly speaker?: Extent
}

/** Of an article’s sentences, at most this share is proposed. */
const mostOf = 0.25
const leastScore = 0.5
/** In UTF-16 units. */
const shortest = 30

/** The most checkable sentences of an article, in the order of the text. Each names a reason; headings make none. */
export function findClaims(paragraphs: readonly Paragraph[], quotes: readonly FoundQuote[]): FoundClaim[] {
  const sentences = paragraphs.flatMap((paragraph) => (paragraph.isHeading ? [] : sentencesIn(paragraph)))
  const ranked = sentences
    .filter(({ start, end }) => end - start >= shortest)
    .flatMap(({ start, end, words }) => {
      const { score, reasons } = checkability(words)
      return score >= leastScore ? [{ start, end, score, reasons }] : []
    })
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, Math.ceil(sentences.length * mostOf))
    .sort((a, b) => a.start - b.start)
  return withSpeakers(ranked, quotes)
}

/** A paragraph’s sentences with all their words, those inside quotations too. */
function sentencesIn({ tokens, words, sentences }: Paragraph): (Extent & { words: readonly Token[] })[] {
  let at = 0
  return sentences.flatMap(({ from, to }) => {
    const [start, end] = [tokens[from]?.start, tokens[to - 1]?.end]
    if (start === undefined || end === undefined) return []
    const first = at
    while ((words[at]?.start ?? end) < end) at++
    return [{ start, end, words: words.slice(first, at) }]
  })
}

type Ranked = Extent & { readonly score: number; readonly reasons: readonly Reason[] }

/** Says of each who claims it: whoever’s words make up most of it. Both lists are in the order of the text. */
function withSpeakers(claims: readonly Ranked[], quotes: readonly FoundQuote[]): FoundClaim[] {
  const spoken = quotes.filter(({ isSpeech }) => isSpeech)
  let first = 0
  return claims.map(({ start, end, score, reasons }) => {
    while (first < spoken.length && (spoken[first]?.spans.at(-1)?.end ?? 0) + farthest < start) first++
    let quote: FoundQuote | undefined
    for (let i = first; i < spoken.length && (spoken[i]?.spans[0]?.start ?? 0) < end; i++) {
      const one = spoken[i]
      const common = one?.spans.reduce(
        (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
        0,
      )
      if (one && (common ?? 0) * 2 > end - start) quote ??= one
    }
    const claim: FoundClaim = { start, end, score, reasons, claimedBy: quote ? 'speaker' : 'narrator' }
    return quote?.speaker ? { ...claim, speaker: quote.speaker.mention } : claim
  })
}

/** A quote’s spans end in order but for nested ones, which are no longer than this. */
const farthest = 4000
