import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { articleRef } from '@/lib/schemas/article'
import { command } from '../command'
import { readArticleRow } from '../library/article-row'
import { stale } from '../library/stale'
import { articleSnapshot } from '../views/article-snapshot'

/**
 * Takes an article off the desk: it is marked, not erased, and can come back. An article with approved
 * annotations is refused, because exports and colleagues rely on them; drafts and submissions go out of
 * sight with the article and come back with it.
 */
export const deleteArticle = command('delete-article', articleRef, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'article.remove')) return refuse('forbidden', 'Only an admin removes articles.')
  const found = await readArticleRow(context, input.articleId)
  if (!found.ok) return found
  const { row: before, view } = found.value
  if (before.deletedAt) return ok(undefined)
  if (input.revision !== undefined && before.revision !== input.revision) return stale('article', await view(before))
  const approved = await tx.annotation.count({ where: { articleId: before.id, status: 'approved', deletedAt: null } })
  if (approved > 0) return refuse('conflict', approvedStand(approved))
  const after = await tx.article.update({
    where: { id: before.id },
    data: { deletedAt: now, updatedAt: now, revision: { increment: 1 } },
  })
  record({
    action: 'article.remove',
    subjectType: 'article',
    subjectId: after.id,
    before: articleSnapshot(before),
    after: articleSnapshot(after),
  })
  return ok(undefined)
})

const approvedStand = (count: number) =>
  `${count === 1 ? 'One approved annotation stands' : `${count} approved annotations stand`} on this article, so it was kept. Remove or reopen ${count === 1 ? 'it' : 'them'} first.`
