import 'server-only'
import { isCopied } from '@/lib/domain/archive/retold'
import { type CommonPassage, lineageOf, retoldShare } from '@/lib/domain/concordance/lineage'
import { ok, type Result } from '@/lib/domain/result'
import type { LineageView } from '@/lib/schemas/lineage'
import type { Principal } from '@/lib/schemas/person'
import type { Span } from '@/lib/schemas/span'
import { type ReadStoryArticle, storyArticles } from '../concordance/story-articles'
import { storyConcordance } from '../concordance/story-concordance'
import { db } from '../db'
import { labelOf, utteranceView } from '../views/concordance-view'
import { getStory } from './get-story'

/** Which article of a story had what first, and what later ones have of it; or `not_found`. */
export async function getLineage(principal: Principal, storyId: string): Promise<Result<LineageView>> {
  const story = await getStory(principal, storyId)
  if (!story.ok) return story
  const { articles, utterances } = await storyConcordance(principal, storyId)
  const archived = await archivedOf(articles)
  const measured = articles.map(measure)
  const links = lineageOf(measured, await commonPassages(archived))
  const firsts = utterances.map(utteranceView).flatMap(({ id, speaker, baseId, variants }) => {
    const articleIds = [...new Set(variants.map(({ articleId }) => articleId))]
    const label = labelOf({ baseId, variants })
    return articleIds.length > 1 ? [{ id, label, speaker: speaker?.name ?? null, articleIds }] : []
  })
  const byId = new Map(articles.map((article) => [article.id, article]))
  const placed = (id: string, span: Span) => ({ ...span, exact: byId.get(id)?.index.slice(span.start, span.end) ?? '' })
  return ok({
    articles: articles.map((article, i) => ({
      ...{ ...article.view, importedAt: article.importedAt, isRead: archived.has(article.id) },
      first: firsts.filter(({ articleIds }) => articleIds[0] === article.id).length,
      after: firsts.filter(({ articleIds }) => articleIds.indexOf(article.id) > 0).length,
      retold: retoldShare(measured[i] as (typeof measured)[number], links),
    })),
    links: links.map(({ from, to, share, passages }) => ({
      ...{ from, to, share },
      passages: passages.map((one) => ({
        ...{ there: placed(from, one.there), here: placed(to, one.here), share: one.share },
        kind: isCopied(one.share) ? 'copied' : 'retold',
      })),
    })),
    firsts,
  })
}

/** The two articles of a story that the principal may read of which the later one has most of the earlier one; undefined where no two have anything. */
export async function likestArticles(
  principal: Principal,
  storyId: string,
): Promise<{ from: string; to: string } | undefined> {
  const articles = await storyArticles(principal, storyId)
  const common = await commonPassages(await archivedOf(articles))
  return lineageOf(articles.map(measure), common).toSorted((a, b) => b.share - a.share)[0]
}

/** How much was written for an article: its body, without what stands around it. */
const measure = ({ id, blocks }: ReadStoryArticle) => ({
  id,
  length: blocks.reduce((sum, { role, start, end }) => sum + (role === 'body' ? end - start : 0), 0),
})

/** The articles’ numbers in the archive, where the version that the story shows is in it. */
async function archivedOf(articles: readonly ReadStoryArticle[]): Promise<Map<string, number>> {
  const rows = await db.archivedVersion.findMany({
    where: { versionId: { in: articles.map(({ versionId }) => versionId) } },
    select: { articleId: true, number: true },
  })
  return new Map(rows.map(({ articleId, number }) => [articleId, number]))
}

/** What the archive found that articles of the story have in common. */
async function commonPassages(archived: ReadonlyMap<string, number>): Promise<CommonPassage[]> {
  const numbers = [...archived.values()]
  const articles = new Map([...archived].map(([articleId, number]) => [number, articleId]))
  const rows = await db.archivedPassage.findMany({ where: { version: { in: numbers }, other: { in: numbers } } })
  return rows.map(({ version, other, start, end, otherStart, otherEnd, share }) => ({
    articles: [articles.get(version) ?? '', articles.get(other) ?? ''],
    spans: [
      { start, end },
      { start: otherStart, end: otherEnd },
    ],
    share,
  }))
}
