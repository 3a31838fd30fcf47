import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { commentRef } from '@/lib/schemas/comment'
import { command } from '../command'
import { lockComment } from '../comments/load-thread'
import { stale } from '../library/stale'
import { commentInclude, commentSnapshot } from '../views/comment-snapshot'
import { threadInclude, threadView } from '../views/thread-view'

/** Takes a comment's words out of sight, and out of every inbox. Its place in the thread stays, as does the record. */
export const deleteComment = command('delete-comment', commentRef, async (context, { commentId: id, revision }) => {
  const { principal, tx, now, record } = context
  const found = await lockComment(tx, principal, id)
  if (!found.ok) return found
  const { comment: before, thread } = found.value
  if (before.deletedAt) return refuse('gone', 'This comment is already deleted.')
  if (!can(principal, 'comment.remove', { createdById: before.createdById, deleted: false }))
    return refuse('forbidden', 'Only who wrote a comment, or an admin, can delete it.')
  if (before.revision !== revision) return stale('comment', threadView(thread, principal))
  const after = await tx.comment.update({
    where: { id },
    data: { deletedAt: now, revision: { increment: 1 } },
    include: commentInclude,
  })
  record({
    ...{ action: 'comment.delete', subjectType: 'comment', subjectId: id },
    ...{ before: commentSnapshot(before), after: commentSnapshot(after) },
  })
  await tx.notification.deleteMany({ where: { commentId: id } })
  const left = await tx.commentThread.findUniqueOrThrow({ where: { id: thread.id }, include: threadInclude })
  return ok(threadView(left, principal))
})
