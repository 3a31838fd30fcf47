import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/domain/result'
import { type NotificationView, notificationFilter, type notificationPage } from '@/lib/schemas/comment'
import type { Principal } from '@/lib/schemas/person'
import { db, type Prisma } from '../db'
import { parseInput } from '../parse-input'
import { byTime, decodeCursor, toPage } from './keyset'

const include = {
  by: { select: { id: true, name: true } },
  article: { select: { id: true, title: true } },
  annotation: { select: { exact: true } },
  comment: { select: { body: true } },
} as const satisfies Prisma.NotificationInclude

const excerptLength = 200

/** One's own inbox on this desk, newest first, and how much of it is unread. */
export async function listNotifications(
  { deskId, userId }: Principal,
  input: unknown = {},
): Promise<Result<z.infer<typeof notificationPage>>> {
  const parsed = parseInput(notificationFilter, input)
  if (!parsed.ok) return parsed
  const { limit, cursor, unread: unreadOnly } = parsed.value
  const before = decodeCursor(byTime, cursor)
  if (!before.ok) return before
  const [createdAt, id] = before.value ?? []
  const rows = await db.notification.findMany({
    where: {
      ...{ deskId, userId, ...(unreadOnly && { readAt: null }) },
      ...(createdAt && id && { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }),
    },
    include,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], notificationView)
  return ok({ ...page, unread: await countUnread({ deskId, userId }) })
}

/** How much of somebody's inbox on a desk is unread. */
export const countUnread = ({ deskId, userId }: Pick<Principal, 'deskId' | 'userId'>): Promise<number> =>
  db.notification.count({ where: { deskId, userId, readAt: null } })

function notificationView(row: Prisma.NotificationGetPayload<{ include: typeof include }>): NotificationView {
  const { id, kind, by, article, annotationId, threadId } = row
  return {
    ...{ id, kind, by, at: row.createdAt.toISOString(), read: row.readAt !== null },
    ...{ article, annotationId, threadId, excerpt: cut(row.comment?.body ?? row.annotation?.exact ?? '') },
  }
}

function cut(text: string): string {
  const points = [...text.slice(0, 2 * excerptLength + 2)]
  return points.length > excerptLength ? `${points.slice(0, excerptLength).join('').trimEnd()}…` : text
}
