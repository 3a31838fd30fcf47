import 'server-only'
import { relationOf } from '@/lib/domain/concordance/relation'
import { isInMarks, type StoryArticle } from '@/lib/domain/concordance/story'
import { bare, type Utterance } from '@/lib/domain/concordance/utterance'
import { diffWords, wordDiff } from '@/lib/domain/concordance/word-diff'
import { type Credit, isInferred, type Wording } from '@/lib/domain/concordance/wordings'
import type { ConcordanceView, DiscrepancyView, UtteranceView, VariantView } from '@/lib/schemas/concordance'
import type { Span } from '@/lib/schemas/span'
import { concordanceMemory, type StoryConcordance } from '../concordance/story-concordance'
import { type RulingRow, rulingView } from './ruling-view'

/** A story’s concordance as the API and the screens show it. */
export function concordanceView({ articles, utterances, discrepancies, rulings }: StoryConcordance): ConcordanceView {
  const rulingOn = new Map(rulings.map((ruling) => [ruling.b === null ? ruling.a : '', ruling]))
  const byId = new Map(articles.map((article) => [article.id, article]))
  return {
    articles: articles.map(({ view }) => view),
    utterances: utterances.map(utteranceView),
    discrepancies: discrepancies.map(({ key, evidence, ...one }) => ({
      ...{ ...one, id: key },
      evidence: evidence.map((place) => ({ ...place, context: contextIn(byId.get(place.articleId), place) })),
      ...statusOf(rulingOn.get(key)),
    })),
    separations: rulings.filter(({ kind }) => kind === 'apart').map(rulingView),
    joins: rulings.filter(({ kind }) => kind === 'together').map(rulingView),
  }
}

function statusOf(ruling: RulingRow | undefined): Pick<DiscrepancyView, 'status' | 'ruling'> {
  if (!ruling || (ruling.kind !== 'confirmed' && ruling.kind !== 'dismissed')) return { status: 'open' }
  const { id, revision, reason, createdBy } = ruling
  return { status: ruling.kind, ruling: { id, revision, reason, createdBy } }
}

/** What an utterance is called in a list: its fullest wording. */
export const labelOf = ({ baseId, variants }: Pick<UtteranceView, 'baseId' | 'variants'>): string =>
  bare(variants.find(({ id }) => id === baseId)?.exact ?? '')

export function utteranceView({ id, base, wordings }: Utterance): UtteranceView {
  const speaker = speakerOf(wordings.flatMap(({ credit }) => credit ?? []))
  return {
    ...{ id, baseId: base.key },
    ...(speaker && { speaker: { name: nameOf(speaker), ...actorOf(speaker) } }),
    variants: wordings.map((wording) => variantView(wording, base, wordings)),
  }
}

/**
 * Whose an utterance is: whoever is named rather than an institution or somebody unnamed, and of several, whom most
 * articles credit; what was only inferred counts little.
 */
function speakerOf(credits: readonly Credit[]): Credit | undefined {
  const votes = ({ figure }: Credit) =>
    credits.reduce((sum, one) => sum + (one.figure === figure ? (isInferred(one) ? 1 : 3) : 0), 0)
  const rank = ({ figure }: Credit) => (figure?.kind === 'person' ? 2 : figure ? 1 : 0)
  return credits.toSorted((a, b) => rank(b) - rank(a) || (a.figure ? votes(b) - votes(a) : 0))[0]
}

function variantView(wording: Wording, base: Wording, all: readonly Wording[]): VariantView {
  const { key, article, spans, exact, annotationId, form, credit } = wording
  // What an article quotes in several parts, it prints: none of it is left out.
  const rest = isInMarks(form)
    ? all
        .filter((one) => one !== wording && one.article === article && isInMarks(one.form) && !one.isHeading)
        .map((one) => one.exact)
    : []
  return {
    ...{ id: key, articleId: article.id, outlet: article.outlet, spans: [...spans], exact, form },
    ...(annotationId && { annotationId }),
    parts: spans.map(({ start, end }) => article.index.slice(start, end)),
    context: {
      ...withinSentence(article, extentOf(spans), wording.sentence),
      between: spans.slice(1).map(({ start }, i) => article.index.slice(spans[i]?.end ?? start, start)),
    },
    relation: wording === base ? 'identical' : relationOf(base.exact, [exact, ...rest].join(' … '), form),
    diff: wordDiff(base.exact, exact).filter(
      ({ op, text }) => op !== 'delete' || !rest.some((one) => holds(one, text)),
    ),
    ...(credit && { credit: creditView(credit) }),
  }
}

/** So many characters of a sentence are shown on either side of a passage. */
const mostContext = 160

type Context = DiscrepancyView['evidence'][number]['context']

/** What stands around a passage in its sentences; nothing where it stands outside of the text, as in a caption. */
function contextIn(article: StoryConcordance['articles'][number] | undefined, passage: Span): Context {
  const scenes = article ? concordanceMemory.partsOf(article).scenes : []
  const first = scenes.find(({ sentence: { start, end } }) => start <= passage.start && passage.start < end)
  const last = scenes.find(({ sentence: { start, end } }) => start < passage.end && passage.end <= end)
  return article && first && last
    ? withinSentence(article, passage, { start: first.sentence.start, end: last.sentence.end })
    : { before: '', after: '' }
}

/** The rest of a sentence around a passage of it, cut between words. */
function withinSentence({ index }: StoryArticle, { start, end }: Span, sentence: Span): Context {
  const before = index.slice(Math.max(sentence.start, start - mostContext), start)
  const after = index.slice(end, Math.min(sentence.end, end + mostContext))
  return {
    before: start - sentence.start > mostContext ? before.replace(/^\S*/, '…') : before,
    after: sentence.end - end > mostContext ? after.replace(/\S*$/, '…') : after,
  }
}

/** Whether the words of one stand in another, in a row. */
const holds = (whole: string, part: string) => wordsOf(whole).includes(wordsOf(part))
const wordsOf = (text: string) =>
  ` ${diffWords(text)
    .map(({ same }) => same)
    .join(' ')} `

const extentOf = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 })

const creditView = (credit: Credit) => ({
  ...{ name: nameOf(credit), via: credit.via, words: credit.words, ...actorOf(credit) },
  ...(credit.mention && { mention: { start: credit.mention.start, end: credit.mention.end } }),
})

const nameOf = ({ figure, name }: Credit) => figure?.name ?? name
const actorOf = ({ figure }: Credit) => (figure?.actorId ? { actorId: figure.actorId } : {})
