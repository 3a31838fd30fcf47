import 'server-only'
import { relationOf } from '@/lib/domain/concordance/relation'
import type { Utterance } from '@/lib/domain/concordance/utterance'
import { wordDiff } from '@/lib/domain/concordance/word-diff'
import type { Credit, Wording } from '@/lib/domain/concordance/wordings'
import type { ConcordanceView, DiscrepancyView, UtteranceView, VariantView } from '@/lib/schemas/concordance'
import type { StoryConcordance } from '../concordance/story-concordance'
import { type RulingRow, rulingView } from './ruling-view'

/** A story’s concordance as the API and the screens show it. */
export function concordanceView({ articles, utterances, discrepancies, rulings }: StoryConcordance): ConcordanceView {
  const rulingOn = new Map(rulings.map((ruling) => [ruling.b === null ? ruling.a : '', ruling]))
  return {
    articles: articles.map(({ view }) => view),
    utterances: utterances.map(utteranceView),
    discrepancies: discrepancies.map(({ key, evidence, ...one }) => ({
      ...{ ...one, id: key, evidence: [...evidence] },
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
    context: contextOf(wording),
    relation: wording === base ? 'identical' : relationOf(base.exact, exact, form),
    diff: wordDiff(base.exact, exact),
    ...(credit && { credit: creditView(credit) }),
  }
}

/** So many characters of a sentence are shown on either side of a wording. */
const mostContext = 160

function contextOf({ article: { index }, spans, sentence }: Wording): VariantView['context'] {
  const [start, end] = [spans[0]?.start ?? sentence.start, spans.at(-1)?.end ?? sentence.end]
  const before = index.slice(Math.max(sentence.start, start - mostContext), start)
  const after = index.slice(end, Math.min(sentence.end, end + mostContext))
  return {
    before: start - sentence.start > mostContext ? before.replace(/^\S*/, '…') : before,
    after: sentence.end - end > mostContext ? after.replace(/\S*$/, '…') : after,
  }
}

const creditView = (credit: Credit) => ({
  ...{ name: nameOf(credit), via: credit.via, words: credit.words, ...actorOf(credit) },
  ...(credit.mention && { mention: { start: credit.mention.start, end: credit.mention.end } }),
})

const nameOf = ({ figure, name }: Credit) => figure?.name ?? name
const actorOf = ({ figure }: Credit) => (figure?.actorId ? { actorId: figure.actorId } : {})
