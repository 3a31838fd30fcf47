import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { replyInput } from '@/lib/schemas/comment'
import { command } from '../command'
import { lockThread } from '../comments/load-thread'
import { namedMembers, say } from '../comments/say'
import { tellOfComment } from '../comments/tell'
import { threadInclude, threadView } from '../views/thread-view'

/** Says something in a thread, also in a resolved one. Those who spoke in it hear of it. */
export const replyToThread = command('reply-to-thread', replyInput, async (context, { threadId, body, ...input }) => {
  const { principal, tx } = context
  if (!can(principal, 'comment.create')) return refuse('forbidden', 'Your role can’t comment on this desk.')
  const thread = await lockThread(tx, principal, threadId)
  if (!thread.ok) return thread
  const mentions = await namedMembers(context, input.mentions)
  if (!mentions.ok) return mentions
  const commentId = await say(context, threadId, body, mentions.value)
  const speakers = thread.value.comments.filter(({ deletedAt }) => !deletedAt).map(({ createdById }) => createdById)
  const answered = [thread.value.createdById, ...speakers]
  await tellOfComment(context, thread.value, commentId, { named: mentions.value, answered })
  const after = await tx.commentThread.findUniqueOrThrow({ where: { id: threadId }, include: threadInclude })
  return ok(threadView(after, principal))
})
