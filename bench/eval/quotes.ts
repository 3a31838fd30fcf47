import { type FoundQuote, findQuotes } from '../../lib/language/quotes'
import { linesOf, readParagraphs } from '../../lib/language/tokens'
import { commonShare, type Extent, evaluationData, type MarkedArticle, type MarkedQuote, overlaps } from './data'

/** Hits, proposals that hit nothing, and what was not proposed. */
type Tally = { hits: number; extra: number; missed: number }
export type QuoteScores = {
  readonly direct: Tally
  readonly directExact: Tally
  readonly speaker: { right: number; wrong: number; none: number }
  readonly indirect: Tally
  readonly indirectHalf: Tally
  readonly indirectSpeaker: { right: number; wrong: number; none: number }
  /** Wrong speakers by the rule that found them, quotations that nobody marked by theirs. */
  readonly errors: Map<string, number>
}

export const fScore = ({ hits, extra, missed }: Tally): number => (2 * hits) / (2 * hits + extra + missed || 1)

/** How the engine reads articles that people have marked; undefined where the data is not here. */
export function scoreQuotes(split: 'train' | 'dev'): QuoteScores | undefined {
  const articles = evaluationData<MarkedArticle>(`polnear-${split}.jsonl`)
  if (!articles) return undefined
  const tally = (): Tally => ({ hits: 0, extra: 0, missed: 0 })
  const speakers = () => ({ right: 0, wrong: 0, none: 0 })
  const scores: QuoteScores = {
    ...{ direct: tally(), directExact: tally(), indirect: tally(), indirectHalf: tally() },
    ...{ speaker: speakers(), indirectSpeaker: speakers(), errors: new Map() },
  }
  for (const { text, quotes } of articles) {
    const found = findQuotes(text, readParagraphs(text, linesOf(text)))
    scoreDirect(text, quotes, found, scores)
    scoreIndirect(text, quotes, found, scores)
  }
  return scores
}

/**
 * A direct quotation is found where a proposal overlaps it, its marks left out. Marked quotations within mixed and
 * indirect speech count neither for nor against: what is in them is quoted as well.
 */
function scoreDirect(text: string, quotes: readonly MarkedQuote[], found: readonly FoundQuote[], scores: QuoteScores) {
  const marked = quotes.filter(({ kind }) => kind === 'direct')
  const others = quotes.filter(({ kind }) => kind !== 'direct').flatMap(({ parts }) => parts)
  const proposed = found
    .filter(({ form }) => form === 'direct' || form === 'partial')
    .flatMap((quote) => quote.spans.map((span) => ({ span, quote })))
  const parts = marked.flatMap((quote) => quote.parts.map((part) => ({ part, quote })))
  const taken = new Set<object>()
  for (const { span, quote } of proposed) {
    const match = parts.find(({ part }) => !taken.has(part) && overlaps(part, span))
    if (match) {
      taken.add(match.part)
      scores.direct.hits++
      scores.directExact[commonShare([span], [withoutMarks(text, match.part)]) > 0.9 ? 'hits' : 'extra']++
    } else if (![...others, ...parts.map(({ part }) => part)].some((part) => overlaps(part, span))) {
      scores.direct.extra++
      scores.directExact.extra++
      count(scores.errors, `marked by nobody: ${quote.rule}`)
    }
  }
  scores.direct.missed += parts.length - taken.size
  scores.directExact.missed += parts.length - taken.size
  for (const { speaker, speakerSpans, parts: own } of marked) {
    if (!speaker) continue
    const quote = proposed.find(({ span }) => own[0] && overlaps(own[0], span))?.quote
    const verdict = speakerVerdict(text, quote, speaker, speakerSpans ?? [])
    scores.speaker[verdict]++
    if (verdict !== 'right') count(scores.errors, `speaker ${verdict}: ${quote?.rule ?? 'not found'}`)
  }
}

function scoreIndirect(
  text: string,
  quotes: readonly MarkedQuote[],
  found: readonly FoundQuote[],
  scores: QuoteScores,
) {
  const marked = quotes.filter(({ kind }) => kind === 'indirect')
  const proposed = found.filter(({ form }) => form === 'indirect')
  const pairs = proposed
    .flatMap((quote) => marked.map((mark) => ({ quote, mark, share: commonShare(quote.spans, mark.parts) })))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  const [quotesTaken, marksTaken] = [new Set<FoundQuote>(), new Set<MarkedQuote>()]
  let half = 0
  for (const { quote, mark, share } of pairs) {
    if (quotesTaken.has(quote) || marksTaken.has(mark)) continue
    quotesTaken.add(quote)
    marksTaken.add(mark)
    if (share >= 0.5) half++
    if (mark.speaker) scores.indirectSpeaker[speakerVerdict(text, quote, mark.speaker, mark.speakerSpans ?? [])]++
  }
  add(scores.indirect, quotesTaken.size, proposed.length, marked.length)
  add(scores.indirectHalf, half, proposed.length, marked.length)
}

function add(tally: Tally, hits: number, proposed: number, marked: number) {
  tally.hits += hits
  tally.extra += proposed - hits
  tally.missed += marked - hits
}

/** Right where the mention overlaps what was marked or ends with the same word. */
function speakerVerdict(text: string, quote: FoundQuote | undefined, speaker: string, spans: readonly Extent[]) {
  const mention = quote?.speaker?.mention
  if (!mention) return 'none'
  const isRight =
    spans.some((span) => overlaps(span, mention)) ||
    lastWord(text.slice(mention.start, mention.end)) === lastWord(speaker)
  return isRight ? 'right' : 'wrong'
}

const lastWord = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1)

function withoutMarks(text: string, { start, end }: Extent): Extent {
  const words = text.slice(start, end)
  const lead = /^["“”'‘’]*/.exec(words)?.[0].length ?? 0
  const tail = /["“”'‘’]*$/.exec(words)?.[0].length ?? 0
  return { start: start + lead, end: end - tail }
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
