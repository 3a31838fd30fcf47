import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ArticleView, articleRef } from '@/lib/schemas/article'
import { command } from '../command'
import { readArticleRow } from '../library/article-row'
import { stale } from '../library/stale'
import { articleSnapshot } from '../views/article-snapshot'

/** Brings a removed article back with everything that stood on it. One that was never removed is just shown. */
export const restoreArticle = command('restore-article', articleRef, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'article.remove')) return refuse('forbidden', 'Only an admin brings articles back.')
  const found = await readArticleRow(context, input.articleId)
  if (!found.ok) return found
  const { row: before, view } = found.value
  if (!before.deletedAt) return ok<ArticleView>(await view(before))
  if (input.revision !== undefined && before.revision !== input.revision) return stale('article', await view(before))
  const after = await tx.article.update({
    where: { id: before.id },
    data: { deletedAt: null, updatedAt: now, revision: { increment: 1 } },
  })
  record({
    action: 'article.restore',
    subjectType: 'article',
    subjectId: after.id,
    before: articleSnapshot(before),
    after: articleSnapshot(after),
  })
  return ok<ArticleView>(await view(after))
})
