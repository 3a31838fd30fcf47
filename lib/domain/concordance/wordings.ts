import { overlap } from '@/lib/domain/text/overlap'
import { exactOf, type TextIndex } from '@/lib/domain/text/text-index'
import type { QuoteFinding } from '@/lib/language/read-article'
import type { SentenceReading } from '@/lib/language/read-sentences'
import { personPronouns } from '@/lib/language/words/classes'
import { wordWeight } from '@/lib/language/words/word-weight'
import type { QuoteForm } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { isOfEarlier, isSomebody } from './attributions'
import { isInMarks, type MarkedQuote, type StoryArticle } from './story'
import type { Figure, WhoIsWho } from './who-is-who'

/** Whom an article credits with a quote, and how. */
export type Credit = {
  readonly name: string
  readonly via: 'named' | 'pronoun' | 'carried' | 'institution' | 'unnamed' | 'marked'
  readonly figure: Figure | undefined
  readonly mention: Span | undefined
  /** How the article writes it there. */
  readonly words: string
}

/** One article’s wording of something said. */
export type Wording = Omit<OwnWording, 'credit'> & {
  readonly article: StoryArticle
  readonly credit: Credit | undefined
}

/** How far a credit is to be trusted: whom a pronoun means, or who went on speaking, was only inferred. */
export const isInferred = ({ via }: Pick<Credit, 'via'>): boolean => via === 'pronoun' || via === 'carried'

/** A credit as its article alone has it: who that is, the story tells. */
type OwnCredit = Omit<Credit, 'figure'> & {
  /** Its place among the article’s `named`, or the actor that a person named. */
  readonly named?: number | undefined
  readonly actorId?: string
}

/** A wording as its article alone has it. */
export type OwnWording = {
  /** Stays as long as the text and the place do: article and spans. */
  readonly key: string
  readonly annotationId: string | undefined
  readonly form: QuoteForm
  readonly spans: readonly Span[]
  readonly exact: string
  /** From where its first sentence begins to where its last one ends. */
  readonly sentence: Span
  readonly credit: OwnCredit | undefined
  readonly cue: string
  /** Whether it stands in a headline or a heading, which may say again what the text quotes. */
  readonly isHeading: boolean
  /** Whether its sentence puts it well before what the article is about: “last October”, “two years ago”. */
  readonly isEarlier: boolean
  /** The stems of its words, by how much each tells. */
  readonly stems: ReadonlyMap<string, number>
  /** What the sentence around it tells of what it is about, and where that happens. */
  readonly around: ReadonlyMap<string, number>
  readonly scenes: Scenes
}

/** Where something happens: as the sentence itself says, or one shortly before. */
export type Scenes = { readonly places: ReadonlySet<string>; readonly isOwn: boolean }

/** A report that is less likely to be one is left out. */
const leastScore = 0.6
/** A name recurs all over a story: it tells less of one utterance than a rare word does. */
const nameWeight = 1.5
/** How many sentences back a place still is where things happen. */
const placeReach = 2

/** Every wording of an article: those that people marked, and what the engine found where nobody did. */
export function wordingsOf(article: StoryArticle, sentences: readonly SentenceReading[]): OwnWording[] {
  const { index, marked, findings } = article
  const inMarks = findings.quotes.filter(({ form, isSpeech }) => isSpeech && isInMarks(form))
  const found = findings.quotes.filter(
    ({ isSpeech, form, spans, score }) =>
      isSpeech &&
      !marked.some((one) => touch(one.spans, spans)) &&
      (isInMarks(form) || (score >= leastScore && !inMarks.some((one) => touch(one.spans, spans)))),
  )
  const own = withoutNested(found)
  const read = (
    spans: readonly Span[],
    form: QuoteForm,
    cue: Span | undefined,
    credit: OwnCredit | undefined,
    annotationId?: string,
  ): OwnWording => {
    const extent = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
    const at = sentences.findIndex(({ start, end }) => start <= extent.start && extent.start < end)
    const last = sentences.find(({ start, end }) => start < extent.end && extent.end <= end)
    const sentence = { start: sentences[at]?.start ?? extent.start, end: last?.end ?? extent.end }
    return {
      ...{ key: keyOf(article.id, spans), annotationId, form, spans, exact: exactOf(index, spans), credit },
      sentence,
      cue: cue ? index.slice(cue.start, cue.end).toLowerCase() : '',
      isHeading: sentences[at]?.isHeading ?? false,
      isEarlier: isOfEarlier(outsideOf(index, sentence, extent), textOf(index, sentences[at - 1])),
      stems: stemsIn(index, sentences, spans, []),
      around: at < 0 ? new Map() : stemsIn(index, sentences, [sentences[at] as Span], spans),
      scenes: placesNear(article, sentences, at),
    }
  }
  return [
    ...marked.map((one) => read(one.spans, one.form, one.cue, creditOfMarked(article, one), one.id)),
    ...own.map((one) => read(one.spans, one.form as QuoteForm, one.cue, creditOf(article, one))),
  ].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

const textOf = ({ slice }: TextIndex, span: Span | undefined) => (span ? slice(span.start, span.end) : '')

/** The words of a sentence without what is quoted in it. */
const outsideOf = (index: TextIndex, sentence: Span, quote: Span) =>
  `${index.slice(sentence.start, Math.max(sentence.start, quote.start))} ${index.slice(quote.end, Math.max(quote.end, sentence.end))}`

export const keyOf = (articleId: string, spans: readonly Span[]): string =>
  `${articleId}.${spans.map(({ start, end }) => `${start}-${end}`).join('.')}`

const touch = (a: readonly Span[], b: readonly Span[]) => a.some((one) => b.some((other) => overlap(one, other)))

/** Of reports within one another, the likeliest stays. */
function withoutNested(found: readonly QuoteFinding[]): QuoteFinding[] {
  const reports = found.filter(({ form }) => !isInMarks(form)).sort((a, b) => b.score - a.score)
  const kept: QuoteFinding[] = []
  for (const one of reports) if (!kept.some((other) => touch(one.spans, other.spans))) kept.push(one)
  const left = new Set(kept)
  return found.filter((one) => isInMarks(one.form) || left.has(one))
}

function creditOf({ index, findings }: StoryArticle, { speaker }: QuoteFinding): OwnCredit | undefined {
  if (!speaker) return undefined
  const { name, via, mention, named } = speaker
  // An engine may take in what follows a name: “Ida Moen wants”.
  const own = named === undefined || via !== 'named' ? [] : (findings.named[named]?.mentions ?? [])
  const end = own.find((one) => mention.start <= one.start && one.end <= mention.end)?.end ?? mention.end
  const words = index
    .slice(mention.start, end)
    .replace(/^(?:morning|afternoon|evening|night|yesterday|today)\s/, '')
    .replace(/,?\s(?:who|which|that)$/, '')
  if (via === 'unnamed' && personPronouns.has(words.toLowerCase())) return { name, via: 'pronoun', mention, words }
  return via === 'unnamed' && !isSomebody(words) ? undefined : { name, via, mention, named, words }
}

function creditOfMarked({ index }: StoryArticle, { speaker }: MarkedQuote): OwnCredit | undefined {
  if (!speaker) return undefined
  const { actorId, name, mention } = speaker
  const words = mention ? index.slice(mention.start, mention.end) : name
  return { name, via: 'marked', mention, actorId, words }
}

/** A wording with its article and with whom it credits, as the story knows them. */
export function credited(own: OwnWording, article: StoryArticle, who: WhoIsWho): Wording {
  if (!own.credit) return { ...own, article, credit: undefined }
  const { named, actorId, ...credit } = own.credit
  const figure = actorId === undefined ? who.of(article.id, named) : who.byActor(actorId)
  return { ...own, article, credit: { ...credit, figure } }
}

/** The stems of the words in spans, without those in others, each with its weight. */
function stemsIn(
  { toUtf16 }: TextIndex,
  sentences: readonly SentenceReading[],
  spans: readonly Span[],
  without: readonly Span[],
): Map<string, number> {
  const inUtf16 = ({ start, end }: Span) => ({ start: toUtf16(start), end: toUtf16(end) })
  const [inside, outside] = [spans.map(inUtf16), without.map(inUtf16)]
  const stems = new Map<string, number>()
  for (const { words, start, end } of sentences) {
    if (!spans.some((span) => overlap(span, { start, end }))) continue
    words.forEach((word, i) => {
      if (
        word.kind !== 'word' ||
        !inside.some((span) => span.start <= word.start && word.end <= span.end) ||
        outside.some((span) => overlap(span, word))
      )
        return
      const isName = word.isCapital && words[i - 1]?.kind === 'word'
      stems.set(word.stem, isName ? Math.min(nameWeight, wordWeight(word.stem)) : wordWeight(word.stem))
    })
  }
  return stems
}

/** The places that a sentence names, or else those that the ones shortly before it name. */
function placesNear({ findings }: StoryArticle, sentences: readonly SentenceReading[], at: number): Scenes {
  for (let back = 0; at >= 0 && back <= placeReach && at - back >= 0; back++) {
    const { start, end } = sentences[at - back] as SentenceReading
    const named = findings.named.filter(
      ({ kind, mentions }) => kind === 'place' && mentions.some((one) => start <= one.start && one.start < end),
    )
    if (named.length > 0) return { places: new Set(named.map(({ name }) => name)), isOwn: back === 0 }
  }
  return { places: new Set(), isOwn: false }
}
