import 'server-only'
import { relationOf } from '@/lib/domain/concordance/relation'
import type { StoryArticle } from '@/lib/domain/concordance/story'
import type { Utterance } from '@/lib/domain/concordance/utterance'
import { wordDiff } from '@/lib/domain/concordance/word-diff'
import type { Credit, Wording } from '@/lib/domain/concordance/wordings'
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

export function utteranceView({ id, base, wordings }: Utterance): UtteranceView {
  // Whoever is named counts as the speaker rather than an institution or somebody unnamed.
  const credits = wordings.flatMap(({ credit }) => credit ?? [])
  const speaker =
    credits.find(({ figure }) => figure?.kind === 'person') ?? credits.find(({ figure }) => figure) ?? credits[0]
  return {
    ...{ id, baseId: base.key },
    ...(speaker && { speaker: { name: nameOf(speaker), ...actorOf(speaker) } }),
    variants: wordings.map((wording) => variantView(wording, base)),
  }
}

function variantView(wording: Wording, base: Wording): VariantView {
  const { key, article, spans, exact, annotationId, form, credit } = wording
  return {
    ...{ id: key, articleId: article.id, outlet: article.outlet, spans: [...spans], exact, form },
    ...(annotationId && { annotationId }),
    context: contextOf(article, extentOf(spans), wording.sentence),
    relation: wording === base ? 'identical' : relationOf(base.exact, exact, form),
    diff: wordDiff(base.exact, exact),
    ...(credit && { credit: creditView(credit) }),
  }
}

/** So many characters of a sentence are shown on either side of a passage. */
const mostContext = 160

type Context = VariantView['context']

/** What stands around a passage in its sentences; nothing where it stands outside of the text, as in a caption. */
function contextIn(article: StoryConcordance['articles'][number] | undefined, passage: Span): Context {
  const sentences = article ? concordanceMemory.partsOf(article).scenes.map(({ sentence }) => sentence) : []
  const first = sentences.find(({ start, end }) => start <= passage.start && passage.start < end)
  const last = sentences.find(({ start, end }) => start < passage.end && passage.end <= end)
  return article && first && last
    ? contextOf(article, passage, { start: first.start, end: last.end })
    : { before: '', after: '' }
}

function contextOf({ index }: StoryArticle, { start, end }: Span, sentence: Span): Context {
  const before = index.slice(Math.max(sentence.start, start - mostContext), start)
  const after = index.slice(end, Math.min(sentence.end, end + mostContext))
  return {
    before: start - sentence.start > mostContext ? before.replace(/^\S*/, '…') : before,
    after: sentence.end - end > mostContext ? after.replace(/\S*$/, '…') : after,
  }
}

const extentOf = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 })

const creditView = (credit: Credit) => ({
  ...{ name: nameOf(credit), via: credit.via, words: credit.words, ...actorOf(credit) },
  ...(credit.mention && { mention: { start: credit.mention.start, end: credit.mention.end } }),
})

const nameOf = ({ figure, name }: Credit) => figure?.name ?? name
const actorOf = ({ figure }: Credit) => (figure?.actorId ? { actorId: figure.actorId } : {})
