import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editCommentInput } from '@/lib/schemas/comment'
import { command } from '../command'
import { lockComment } from '../comments/load-thread'
import { namedMembers } from '../comments/say'
import { tellOfComment } from '../comments/tell'
import { stale } from '../library/stale'
import { commentInclude, commentSnapshot } from '../views/comment-snapshot'
import { threadInclude, threadView } from '../views/thread-view'

/** Changes one's own words. Who is named anew hears of it; who is named no more, and has not read of it, does not. */
export const editComment = command('edit-comment', editCommentInput, async (context, input) => {
  const { principal, tx, now, record } = context
  const found = await lockComment(tx, principal, input.commentId)
  if (!found.ok) return found
  const { comment: before, thread } = found.value
  const { id } = before
  if (before.deletedAt) return refuse('gone', 'This comment was deleted. What you typed is kept here.')
  if (!can(principal, 'comment.edit', { createdById: before.createdById, deleted: false }))
    return refuse('forbidden', 'Only who wrote a comment can change it. What you typed is kept here.')
  if (before.revision !== input.revision) return stale('comment', threadView(thread, principal))
  const mentions = await namedMembers(context, input.mentions)
  if (!mentions.ok) return mentions
  const named = mentions.value
  if (before.body === input.body && before.mentions.map(({ userId }) => userId).join() === named.join())
    return ok(threadView(thread, principal))
  await tx.commentMention.deleteMany({ where: { commentId: id } })
  const after = await tx.comment.update({
    where: { id },
    data: {
      ...{ body: input.body, editedAt: now, revision: { increment: 1 } },
      mentions: { create: named.map((userId) => ({ userId })) },
    },
    include: commentInclude,
  })
  record({
    ...{ action: 'comment.edit', subjectType: 'comment', subjectId: id },
    ...{ before: commentSnapshot(before), after: commentSnapshot(after) },
  })
  await tx.notification.deleteMany({
    where: { commentId: id, kind: 'mention', readAt: null, userId: { notIn: named } },
  })
  await tellOfComment(context, thread, id, { named, answered: [] })
  const told = await tx.commentThread.findUniqueOrThrow({ where: { id: thread.id }, include: threadInclude })
  return ok(threadView(told, principal))
})
