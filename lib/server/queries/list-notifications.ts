import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/domain/result'
import { type NotificationView, notificationFilter, type notificationPage } from '@/lib/schemas/comment'
import type { Principal } from '@/lib/schemas/person'
import type { ApprovedState } from '../corrections/approved-state'
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
  const corrections = await correctionsOf(rows)
  const view = (row: Row) => notificationView(row, corrections.get(aboutOf(row)))
  const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], view)
  return ok({ ...page, unread: await countUnread({ deskId, userId }) })
}

/** How much of somebody's inbox on a desk is unread. */
export const countUnread = ({ deskId, userId }: Pick<Principal, 'deskId' | 'userId'>): Promise<number> =>
  db.notification.count({ where: { deskId, userId, readAt: null } })

type Row = Prisma.NotificationGetPayload<{ include: typeof include }>
type Corrected = { readonly id: string; readonly before: unknown }

/** By their annotation and moment, which a correction and all that tells of it have in common. */
async function correctionsOf(rows: readonly Row[]): Promise<Map<string, Corrected>> {
  const told = rows.filter(({ kind }) => kind === 'correction')
  if (told.length === 0) return new Map()
  const found = await db.correction.findMany({
    where: { OR: told.map(({ annotationId, createdAt }) => ({ annotationId: annotationId ?? '', createdAt })) },
    select: { id: true, before: true, annotationId: true, createdAt: true },
  })
  return new Map(found.map((one) => [aboutOf(one), one]))
}

const aboutOf = ({ annotationId, createdAt }: Pick<Row, 'annotationId' | 'createdAt'>) =>
  `${annotationId} ${createdAt.toISOString()}`

function notificationView(row: Row, correction: Corrected | undefined): NotificationView {
  const { id, kind, by, article, annotationId, threadId } = row
  const about = kind === 'correction' ? correction : undefined
  const corrected = (about?.before as ApprovedState | undefined)?.exact
  return {
    ...{ id, kind, by, at: row.createdAt.toISOString(), read: row.readAt !== null },
    ...{ article, annotationId, threadId, correctionId: about?.id ?? null },
    excerpt: cut(row.comment?.body ?? corrected ?? row.annotation?.exact ?? ''),
  }
}

function cut(text: string): string {
  const points = [...text.slice(0, 2 * excerptLength + 2)]
  return points.length > excerptLength ? `${points.slice(0, excerptLength).join('').trimEnd()}…` : text
}
