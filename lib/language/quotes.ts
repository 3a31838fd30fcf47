import type { Range } from './attribution/noun-phrase'
import { type Reported, reportedIn } from './attribution/reported-speech'
import { type AttributedQuotation, type Attribution, attributeQuotations } from './attribution/speakers'
import type { Extent, Quotation } from './marks/quotations'
import type { Paragraph, Token } from './tokens'
import { auxiliaries, determiners, isCapitalised } from './words/classes'
import { attributionVerbOf } from './words/speech-verbs'

export type QuoteForm = 'direct' | 'partial' | 'indirect' | 'mixed' | 'scare' | 'title' | 'heading'

/** Words that somebody said, or words in quotation marks that nobody did. UTF-16 units. */
export type FoundQuote = {
  readonly form: QuoteForm
  readonly isSpeech: boolean
  readonly spans: readonly Extent[]
  /** What made it: a name that stays, for people and for programs. */
  readonly rule: string
  /** How likely it is right, 0 to 1. */
  readonly score: number
  readonly speaker?: { readonly mention: Extent; readonly isCarried: boolean }
  readonly cue?: Extent
}

/** Every quotation of an article and what it reports of others, in the order of the text. */
export function findQuotes(text: string, paragraphs: readonly Paragraph[]): FoundQuote[] {
  const attributed = attributeQuotations(paragraphs)
  const reported = paragraphs.map((paragraph) =>
    paragraph.isHeading ? [] : paragraph.sentences.map((sentence) => reportedQuotes(paragraph, sentence)),
  )
  const spoken = spokenBelow(text, paragraphs, attributed)
  const quoted = attributed.map((one) =>
    quotedAt(text, paragraphs, one, { spoken, reported: reported[one.paragraph]?.[one.sentence] ?? [] }),
  )
  const cues = new Set(quoted.flatMap(({ cue, spans }) => (cue && (spans[0]?.start ?? 0) < cue.start ? cue.start : [])))
  // The verb behind a quotation reports no more than that: “…,” he said aboard the ferry.
  const others = reported.flat(2).filter(({ cue, form }) => form === 'mixed' || !cue || !cues.has(cue.start))
  return [...joined(text, paragraphs, quoted, attributed), ...others].sort(
    (a, b) => firstOf(a) - firstOf(b) || lastOf(b) - lastOf(a),
  )
}

/** In how many quotations the echo of a headline is looked for. */
const mostEchoed = 200

/** The words of quotations that a headline might take up; nothing where no headline quotes. */
function spokenBelow(text: string, paragraphs: readonly Paragraph[], all: readonly AttributedQuotation[]): string {
  if (!all.some(({ paragraph }) => paragraphs[paragraph]?.isHeading)) return ''
  const below = all.slice(0, mostEchoed).filter(({ paragraph }) => !paragraphs[paragraph]?.isHeading)
  return below
    .map(({ paragraph, token }) => ` ${wordsOf(text, paragraphs[paragraph]?.tokens[token]?.quotation)} `)
    .join('|')
}

type Around = { readonly spoken: string; readonly reported: readonly FoundQuote[] }

const firstOf = ({ spans }: FoundQuote) => spans[0]?.start ?? 0
const lastOf = ({ spans }: FoundQuote) => spans.at(-1)?.end ?? 0

function quotedAt(
  text: string,
  paragraphs: readonly Paragraph[],
  { paragraph, token, attribution }: AttributedQuotation,
  { spoken, reported }: Around,
): FoundQuote {
  const { tokens, isHeading } = paragraphs[paragraph] as Paragraph
  const quotation = tokens[token]?.quotation as Quotation
  const words = text.slice(quotation.from, quotation.to)
  const around = reported.find(({ spans }) =>
    spans.some(({ start, end }) => start <= quotation.start && quotation.end <= end),
  )
  const isEcho = isHeading ? isEchoed(wordsOf(text, quotation), spoken) : isSubhead(tokens, quotation)
  const kind = isEcho ? 'heading' : kindOf(words, tokens, token, attribution, around !== undefined)
  const spans = [{ start: quotation.from, end: quotation.to }]
  if (kind !== 'speech') return { form: kind, isSpeech: false, spans, rule: `${kind}-marks`, score: 0.6 }
  const isWhole = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lo}|\p{N})/u.test(words) && words.split(/\s+/, 3).length === 3
  const own = placesOf(paragraphs, attribution)
  const places =
    own.speaker || !around
      ? own
      : { ...(around.speaker && { speaker: around.speaker }), ...(around.cue && { cue: around.cue }) }
  const rule = attribution?.rule ?? (around ? 'inside-reported' : 'quotation-marks')
  const score = attribution ? (attribution.isCarried ? 0.75 : 0.95) : around ? 0.7 : 0.5
  return { form: isWhole ? 'direct' : 'partial', isSpeech: true, spans, rule, score, ...places }
}

/** Whether a headline only takes up words that the article quotes below. */
const isEchoed = (words: string, spoken: string) => spoken.includes(` ${words} `)

/** A line that is nothing but a phrase in single marks: a subhead, as some papers set them. */
const isSubhead = (tokens: readonly Token[], { mark, nested }: Quotation) =>
  (mark === "'" || mark === '‘') && tokens.every(({ kind }) => kind !== 'word') && nested.length === 0

function placesOf(paragraphs: readonly Paragraph[], attribution: Attribution | undefined) {
  if (!attribution) return {}
  const tokens = paragraphs[attribution.paragraph]?.tokens ?? []
  const { speaker, cue, isCarried = false } = attribution
  const [mention, place] = [speaker && extentOf(tokens, speaker), cue && extentOf(tokens, cue)]
  return { ...(mention && { speaker: { mention, isCarried } }), ...(place && !isCarried && { cue: place }) }
}

/** What a quotation is: what somebody said, or a name, or a word held at arm’s length. */
function kindOf(
  words: string,
  tokens: readonly Token[],
  at: number,
  attribution: Attribution | undefined,
  isReported: boolean,
): 'speech' | 'scare' | 'title' {
  const count = words.split(/\s+/, 9).length
  const [before, behind] = [tokens[at - 1], tokens[at + 1]]
  const isBeside = attribution !== undefined && isCueBeside(attribution, at)
  const isSentence =
    /[.?!]$/.test(words) && (before === undefined || before.kind === 'quotation' || /^[.:,?!]$/.test(before.text))
  if (count <= 8 && isTitled(words)) {
    const followsNoun = before?.kind === 'word' && !attributionVerbOf(before.lower)
    const isNamed = /^(?:titled|entitled|called|named|dubbed)$/.test(tokens[attribution?.cue?.from ?? -1]?.lower ?? '')
    if (followsNoun || isNamed || !(isBeside || isSentence)) return 'title'
  }
  if (isBeside || isReported || isSentence) return 'speech'
  const isInPhrase =
    before !== undefined && determiners.has(before.lower) && behind?.kind === 'word' && !auxiliaries.has(behind.lower)
  const isPredicate =
    attribution !== undefined && before !== undefined && (auxiliaries.has(before.lower) || before.lower === 'as')
  return (count <= 2 && !isPredicate) || (count <= 4 && isInPhrase) ? 'scare' : 'speech'
}

/** Whether the cue stands right beside the quotation: no more than some words lie between. */
function isCueBeside({ cue, speaker, isCarried }: Attribution, at: number): boolean {
  if (!cue || isCarried) return false
  const [from, to] = [Math.min(cue.from, speaker?.from ?? cue.from), Math.max(cue.to, speaker?.to ?? cue.to)]
  return at < from ? from - at <= 3 : at - to <= 2
}

const small = /^(?:a|an|the|of|and|or|in|to|for|on|with|at|by|is|from)$/

/** Whether every word begins with a capital, as in the name of a film or a programme. */
function isTitled(words: string): boolean {
  const all = words.split(/[^\p{L}\p{N}’']+/u).filter((word) => /\p{L}/u.test(word))
  const [first] = all
  return first !== undefined && isCapitalised(first) && all.every((word) => isCapitalised(word) || small.test(word))
}

const wordsOf = (text: string, quotation: Quotation | undefined) =>
  quotation
    ? text
        .slice(quotation.from, quotation.to)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : ''

/** Quotations that an attribution splits are one: “The quay,” Moen said, “is shut.” */
function joined(
  text: string,
  paragraphs: readonly Paragraph[],
  found: readonly FoundQuote[],
  attributed: readonly AttributedQuotation[],
): FoundQuote[] {
  const quotes: FoundQuote[] = []
  found.forEach((quote, i) => {
    const [here, before, last] = [attributed[i], attributed[i - 1], quotes.at(-1)]
    const isSplit =
      here &&
      before &&
      last &&
      here.paragraph === before.paragraph &&
      last.isSpeech &&
      quote.isSpeech &&
      goesOnBehind(text, paragraphs[here.paragraph] as Paragraph, before.token, here.token)
    if (isSplit) quotes[quotes.length - 1] = { ...last, spans: [...last.spans, ...quote.spans] }
    else quotes.push(quote)
  })
  return quotes
}

/** So many tokens may stand between the two parts: “…,” Ida Moen, the harbour master, called from the back of a lorry, “…” */
const mostBetween = 26

function goesOnBehind(text: string, { tokens }: Paragraph, first: number, second: number): boolean {
  const between = tokens.slice(first + 1, second)
  const [a, b] = [tokens[first]?.quotation, tokens[second]?.quotation]
  if (!a || !b || between.length < 2 || between.length > mostBetween) return false
  if (between.some(({ text: sign }) => /^[.:;?!]$/.test(sign)) || !/^[,—–-]+$/.test(between.at(-1)?.text ?? ''))
    return false
  if (/[,—–-]$/.test(text.slice(a.from, a.to))) return true
  // Some set the comma behind the mark; there what goes on begins small.
  return (
    between[0]?.text === ',' &&
    /^\p{Ll}/u.test(text.slice(b.from, b.to)) &&
    between.some(({ lower }) => attributionVerbOf(lower) !== undefined)
  )
}

function reportedQuotes({ tokens }: Paragraph, sentence: Range): FoundQuote[] {
  const quotations = tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'quotation')
  return reportedIn(tokens, sentence).flatMap(({ content, cue, speaker, score, isBackward }: Reported) => {
    const inside = quotations.filter(({ start, end }) => content.some((one) => one.start <= start && end <= one.end))
    const [length, marked] = [content, inside].map((all) => all.reduce((sum, { start, end }) => sum + end - start, 0))
    if ((marked ?? 0) > (length ?? 0) * 0.8) return []
    const place = extentOf(tokens, cue)
    const mention = speaker && extentOf(tokens, speaker)
    const quote: FoundQuote = {
      form: inside.length > 0 ? 'mixed' : 'indirect',
      isSpeech: true,
      spans: content,
      rule: isBackward ? 'reported-before-its-cue' : 'reported-behind-its-cue',
      score,
      ...(mention && { speaker: { mention, isCarried: false } }),
      ...(place && { cue: place }),
    }
    return [quote]
  })
}

function extentOf(tokens: readonly Token[], { from, to }: Range): Extent | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last ? { start: first.start, end: last.end } : undefined
}
