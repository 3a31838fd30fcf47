import 'server-only'
import type { NotificationView } from '@/lib/schemas/comment'
import type { Principal } from '@/lib/schemas/person'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import type { ThreadRow } from '../views/thread-view'

type NotificationKind = NotificationView['kind']

/** What somebody is told of. */
export type News = {
  readonly articleId: string
  readonly annotationId: string | null
  readonly threadId?: string
  readonly commentId?: string
}

/** Who makes news, on which desk, and when. */
type Teller = Pick<CommandContext, 'tx' | 'now'> & { readonly principal: Pick<Principal, 'deskId' | 'userId'> }

/**
 * Puts news into people's inboxes, in the transaction that makes it: once for each, never for who made it, and only
 * for who works on this desk.
 */
export async function tell(
  { principal, tx, now }: Teller,
  news: News,
  kinds: ReadonlyMap<string, NotificationKind>,
): Promise<void> {
  const wanted = [...kinds.keys()].filter((userId) => userId !== principal.userId)
  if (wanted.length === 0) return
  const members = await tx.membership.findMany({
    where: { deskId: principal.deskId, userId: { in: wanted }, user: { disabledAt: null } },
    select: { userId: true },
  })
  await tx.notification.createMany({
    data: members.map(({ userId }) => ({
      ...{ id: newId(), deskId: principal.deskId, userId, byId: principal.userId, createdAt: now, ...news },
      kind: kinds.get(userId) as NotificationKind,
    })),
    // Whom an edit names anew may have been told of the same comment before.
    skipDuplicates: true,
  })
}

/** Tells of a comment: those whom it names, and those who said something in its thread before. */
export async function tellOfComment(
  context: CommandContext,
  thread: Pick<ThreadRow, 'id' | 'articleId' | 'annotationId'>,
  commentId: string,
  { named, answered }: { named: readonly string[]; answered: readonly string[] },
): Promise<void> {
  const kinds = new Map<string, NotificationKind>([
    ...answered.map((userId) => [userId, 'reply'] as const),
    ...named.map((userId) => [userId, 'mention'] as const),
  ])
  await tell(
    context,
    { articleId: thread.articleId, annotationId: thread.annotationId, threadId: thread.id, commentId },
    kinds,
  )
}
