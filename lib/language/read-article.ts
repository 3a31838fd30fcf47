import { type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { findNamed, type Named } from './actors/mentions'
import { type FoundClaim, findClaims } from './claims/find-claims'
import type { Extent } from './marks/quotations'
import { type FoundQuote, findQuotes } from './quotes'
import { resolveSpeakers, type Speaker } from './speakers'
import { type Paragraph, readParagraphs } from './tokens'
import { type FoundTopic, findTopics, type IsOff, type TopicIndex } from './topics/find-topics'

/** What reads: a change of its rules is a new version, and articles are read again. */
export const engine = { name: 'verbatim', version: '1.2.0' } as const

/** What was found in an article. All places are spans: half-open, in code points of the version’s text. */
export type Findings = {
  readonly quotes: readonly QuoteFinding[]
  readonly claims: readonly ClaimFinding[]
  readonly named: readonly NamedFinding[]
}
export type SpeakerFinding = Pick<Speaker, 'name' | 'via'> & {
  readonly mention: Span
  /** Which of the named it is, by its place among them. */
  readonly named?: number
}
export type QuoteFinding = Omit<FoundQuote, 'spans' | 'speaker' | 'cue'> & {
  readonly spans: readonly Span[]
  readonly speaker?: SpeakerFinding
  readonly cue?: Span
}
export type ClaimFinding = Pick<FoundClaim, 'score' | 'claimedBy'> & {
  readonly span: Span
  /** Why it can be checked, and the words that say so. */
  readonly reasons: readonly (Span & { readonly sign: string })[]
  readonly speaker?: Span
}
export type NamedFinding = Omit<Named, 'mentions'> & {
  readonly mentions: readonly (Span & { readonly rule: string; readonly score: number; readonly title?: string })[]
}
export type TopicFinding = Omit<FoundTopic, 'evidence'> & { readonly evidence: readonly Span[] }

/**
 * Reads one version of an article: its quotations and reports of speech, its claims, and who is named. The same text
 * gives the same findings, in time proportional to its length; no text makes it throw.
 */
export function readArticle(text: string, blocks: readonly Block[]): Findings {
  const index = textIndex(text)
  return findingsIn(index, paragraphsOf(index, blocks))
}

/** The same with what the article is about, in one go. */
export function readArticleAndTopics(
  text: string,
  blocks: readonly Block[],
  topics: TopicIndex,
  isOff?: IsOff,
): Findings & { readonly topics: readonly TopicFinding[] } {
  const index = textIndex(text)
  const paragraphs = paragraphsOf(index, blocks)
  return { ...findingsIn(index, paragraphs), topics: topicsIn(index, paragraphs, topics, isOff) }
}

function findingsIn(index: TextIndex, paragraphs: readonly Paragraph[]): Findings {
  const { text } = index
  const quotes = findQuotes(text, paragraphs)
  const named = findNamed(
    text,
    paragraphs,
    quotes.flatMap(({ isSpeech, speaker }) => (isSpeech && speaker ? speaker.mention : [])),
  )
  const speakers = resolveSpeakers(text, paragraphs, quotes, named)
  const spanOf = spansIn(index)
  const numbers = new Map(named.map((one, number) => [one, number]))
  return {
    quotes: quotes.map(({ form, isSpeech, spans, rule, score, cue }, i) => {
      const speaker = speakers[i]
      return {
        form,
        isSpeech,
        spans: spans.map(spanOf),
        rule,
        score,
        ...(cue && { cue: spanOf(cue) }),
        ...(speaker && { speaker: speakerFinding(speaker, spanOf, numbers) }),
      }
    }),
    claims: findClaims(paragraphs, quotes).map(({ start, end, reasons, speaker, score, claimedBy }) => ({
      score,
      claimedBy,
      span: spanOf({ start, end }),
      reasons: reasons.map((reason) => ({ sign: reason.sign, ...spanOf(reason) })),
      ...(speaker && { speaker: spanOf(speaker) }),
    })),
    named: named.map((one) => ({
      ...one,
      mentions: one.mentions.map((mention) => ({ ...mention, ...spanOf(mention) })),
    })),
  }
}

function speakerFinding(
  { name, via, mention, named }: Speaker,
  spanOf: (place: Extent) => Span,
  numbers: ReadonlyMap<Named, number>,
): SpeakerFinding {
  const number = named && numbers.get(named)
  return { name, via, mention: spanOf(mention), ...(number !== undefined && { named: number }) }
}

/** What an article is about, of the topics in an index. */
export function readTopics(text: string, blocks: readonly Block[], topics: TopicIndex, isOff?: IsOff): TopicFinding[] {
  const index = textIndex(text)
  return topicsIn(index, paragraphsOf(index, blocks), topics, isOff)
}

function topicsIn(
  index: TextIndex,
  paragraphs: readonly Paragraph[],
  topics: TopicIndex,
  isOff?: IsOff,
): TopicFinding[] {
  const spanOf = spansIn(index)
  return findTopics(paragraphs, topics, isOff).map((one) => ({ ...one, evidence: one.evidence.map(spanOf) }))
}

/** The body and the title, in UTF-16; what a site puts around an article says nothing. */
function paragraphsOf({ text, toUtf16 }: TextIndex, blocks: readonly Block[]): Paragraph[] {
  const read = blocks.filter(({ role }) => role === 'body' || role === 'title')
  return readParagraphs(
    text,
    read.map(({ start, end, kind, role }) => ({
      ...{ start: toUtf16(start), end: toUtf16(end), isHeading: kind === 'heading' || role === 'title' },
    })),
  )
}

const spansIn =
  ({ toCodePoint }: TextIndex) =>
  ({ start, end }: Extent): Span => ({ start: toCodePoint(start), end: toCodePoint(end) })
