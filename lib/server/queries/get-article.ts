import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { ArticleView } from '@/lib/schemas/article'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { articleHeadSelect, articleView } from '../views/article-view'

/**
 * One article with the text of its current version, or of the version with the number asked for.
 * `not_found` where the desk has none of that id, `gone` where it was removed.
 */
export async function getArticle(
  principal: Principal,
  articleId: string,
  options: { version?: number | undefined } = {},
): Promise<Result<ArticleView>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read articles on this desk.')
  if (!id.safeParse(articleId).success) return noArticle()
  const article = await db.article.findFirst({
    where: { id: articleId, deskId: principal.deskId },
    select: { ...articleHeadSelect, deletedAt: true, currentVersionId: true },
  })
  if (!article) return noArticle()
  if (article.deletedAt) {
    return refuse('gone', 'This article was removed from the desk. Nothing was erased: an admin can bring it back.')
  }
  const { deletedAt: _, currentVersionId, ...head } = article
  const version = await db.articleVersion.findFirst({
    where: options.version ? { articleId, number: options.version } : { id: currentVersionId ?? articleId },
  })
  if (!version) return refuse('not_found', 'This article has no version of that number.')
  return ok(articleView(principal, head, version, await otherVersions(articleId, version.id, currentVersionId)))
}

/** Says that an id names no article here; another desk's id gets the same answer. */
export const noArticle = () => refuse('not_found', 'There is no such article on this desk.')

async function otherVersions(articleId: string, shownId: string, currentId: string | null) {
  const versions = await db.articleVersion.findMany({
    where: { articleId, id: { not: shownId } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      createdAt: true,
      _count: { select: { annotations: { where: { deletedAt: null } } } },
    },
  })
  return versions.map(({ id, number, createdAt, _count }) => ({
    id,
    number,
    createdAt: createdAt.toISOString(),
    current: id === currentId,
    annotationCount: _count.annotations,
  }))
}
