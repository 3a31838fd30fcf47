import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import type { Transaction } from '../transaction'
import { type CommentRow, commentInclude } from '../views/comment-snapshot'
import { type ThreadRow, threadInclude } from '../views/thread-view'

/** A thread of the desk, locked until the commit, so that what is said in it is said in one order. */
export async function lockThread(tx: Transaction, { deskId }: Principal, id: string): Promise<Result<ThreadRow>> {
  await tx.$queryRaw`SELECT 1 FROM comment_thread WHERE id = ${id}::uuid AND desk_id = ${deskId}::uuid FOR UPDATE`
  const row = await tx.commentThread.findFirst({ where: { id, deskId }, include: threadInclude })
  return row ? ok(row) : refuse('not_found', 'There is no such thread on this desk.')
}

/** A comment of the desk with its thread, both locked until the commit. */
export async function lockComment(
  tx: Transaction,
  principal: Principal,
  id: string,
): Promise<Result<{ comment: CommentRow; thread: ThreadRow }>> {
  const none = refuse('not_found', 'There is no such comment on this desk.')
  const found = await tx.comment.findFirst({ where: { id, deskId: principal.deskId }, select: { threadId: true } })
  if (!found) return none
  const thread = await lockThread(tx, principal, found.threadId)
  if (!thread.ok) return none
  const comment = await tx.comment.findUniqueOrThrow({ where: { id }, include: commentInclude })
  return ok({ comment, thread: thread.value })
}
