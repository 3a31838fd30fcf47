import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import { commentInclude, commentSnapshot } from '../views/comment-snapshot'

/** The people whom a comment names, each once; all must work on this desk. */
export async function namedMembers(
  { tx, principal }: CommandContext,
  ids: readonly string[],
): Promise<Result<string[]>> {
  const wanted = [...new Set(ids)].sort()
  const members = await tx.membership.findMany({
    where: { deskId: principal.deskId, userId: { in: wanted }, user: { disabledAt: null } },
    select: { userId: true },
  })
  const missing = wanted.find((id) => !members.some(({ userId }) => userId === id))
  return missing
    ? refuse('invalid_input', `Nobody with the id ${missing} works on this desk. What you typed is kept here.`)
    : ok(wanted)
}

/** Puts a comment into a thread. The answer is its id. */
export async function say(
  { principal, tx, now, record }: CommandContext,
  threadId: string,
  body: string,
  mentions: readonly string[],
): Promise<string> {
  const comment = await tx.comment.create({
    data: {
      ...{ id: newId(), deskId: principal.deskId, threadId, body, createdById: principal.userId, createdAt: now },
      mentions: { create: mentions.map((userId) => ({ userId })) },
    },
    include: commentInclude,
  })
  const { id } = comment
  record({
    ...{ action: 'comment.create', subjectType: 'comment', subjectId: id },
    ...{ before: null, after: commentSnapshot(comment) },
  })
  return id
}
