import 'server-only'
import type { MarkedQuote } from '@/lib/domain/concordance/story'
import { keyOf } from '@/lib/domain/concordance/wordings'
import { verifiedPlace } from '@/lib/domain/suggestions/verify-proposals'
import { exactOf } from '@/lib/domain/text/text-index'
import type { Principal } from '@/lib/schemas/person'
import type { ReadStoryArticle } from '../concordance/story-articles'
import { storyConcordance } from '../concordance/story-concordance'
import type { ApprovedState } from './approved-state'

type Corrected = {
  readonly deskId: string
  readonly byId: string
  readonly articleId: string
  readonly storyId: string | null
}

/**
 * The annotations that word the same utterance as one did while it stood approved, by id. The story is laid side by side
 * with that one put back as it was: now it may be elsewhere, rejected or gone, and the engine need not have found it.
 */
export async function otherVariants(
  { deskId, byId, articleId, storyId }: Corrected,
  was: ApprovedState,
): Promise<string[]> {
  if (!storyId || was.kind !== 'quote') return []
  const reader: Principal = { userId: byId, name: '', deskId, role: 'viewer', means: 'system' }
  let key: string | undefined
  const asItWas = (article: ReadStoryArticle): ReadStoryArticle => {
    const quote = article.id === articleId ? quoteIn(article, was) : undefined
    if (!quote) return article
    key = keyOf(articleId, quote.spans)
    return { ...article, marked: [...article.marked.filter(({ id }) => id !== quote.id), quote] }
  }
  const { utterances, articles } = await storyConcordance(reader, storyId, (all) => all.map(asItWas))
  const utterance = utterances.find(({ wordings }) => wordings.some((one) => one.key === key))
  const keys = new Set(utterance?.wordings.map((one) => one.key))
  return articles
    .flatMap(({ id: article, marked }) => marked.filter(({ spans }) => keys.has(keyOf(article, spans))))
    .map(({ id }) => id)
    .filter((id) => id !== was.quote.id)
}

/** The quote where it stands in the article’s current version: in a newer one, where its very words are found. */
function quoteIn({ versionId, index }: ReadStoryArticle, was: ApprovedState): MarkedQuote | undefined {
  if (versionId === was.versionId) return was.quote
  const [span, ...more] = was.quote.spans
  const place = span && more.length === 0 ? verifiedPlace(index, was.exact) : undefined
  if (!place || exactOf(index, [place]) !== was.exact) return undefined
  const { id, form, speaker } = was.quote
  return { id, form, spans: [place], ...(speaker && { speaker: { actorId: speaker.actorId, name: speaker.name } }) }
}
