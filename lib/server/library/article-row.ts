import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { ArticleView } from '@/lib/schemas/article'
import type { CommandContext } from '../command'
import type { Prisma } from '../db'
import { noArticle } from '../queries/get-article'
import { articleHeadSelect, articleView } from '../views/article-view'

type ArticleRow = Prisma.ArticleGetPayload<object>

/** An article of the desk, locked for this command, and how to show it afterwards; or `not_found`. */
export async function readArticleRow(
  { tx, principal }: CommandContext,
  articleId: string,
): Promise<Result<{ row: ArticleRow; view: (row: ArticleRow) => Promise<ArticleView> }>> {
  const { deskId } = principal
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${articleId}::uuid AND desk_id = ${deskId}::uuid FOR UPDATE`
  const row = await tx.article.findFirst({ where: { id: articleId, deskId } })
  if (!row) return noArticle()
  const view = async ({ id, currentVersionId }: ArticleRow) => {
    const article = await tx.article.findUniqueOrThrow({ where: { id }, select: articleHeadSelect })
    const version = await tx.articleVersion.findUniqueOrThrow({ where: { id: currentVersionId ?? id } })
    return articleView(principal, article, version)
  }
  return ok({ row, view })
}
