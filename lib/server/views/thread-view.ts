import 'server-only'
import { can } from '@/lib/policies/can'
import type { CommentView, ThreadView } from '@/lib/schemas/comment'
import type { Principal } from '@/lib/schemas/person'
import type { Prisma } from '../db'
import { type CommentRow, commentInclude } from './comment-snapshot'

/** What a whole thread is read with: its comments, oldest first. */
export const threadInclude = {
  resolvedBy: { select: { id: true, name: true } },
  comments: { include: commentInclude, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.CommentThreadInclude

export type ThreadRow = Prisma.CommentThreadGetPayload<{ include: typeof threadInclude }>

/** A thread with its comments, and what this person may do with each now. */
export const threadView = (row: ThreadRow, principal: Principal): ThreadView => ({
  id: row.id,
  articleId: row.articleId,
  versionId: row.versionId,
  annotationId: row.annotationId,
  passage: row.start === null || row.end === null ? null : { start: row.start, end: row.end },
  exact: row.exact,
  resolved: row.resolvedBy && row.resolvedAt && { by: row.resolvedBy, at: row.resolvedAt.toISOString() },
  revision: row.revision,
  createdAt: row.createdAt.toISOString(),
  updatedAt: lastChange(row).toISOString(),
  comments: row.comments.map((comment) => commentView(comment, principal)),
  can: { reply: can(principal, 'comment.create'), resolve: can(principal, 'comment.resolve') },
})

/** When the thread or any of its comments last changed. */
const lastChange = ({ updatedAt, comments }: ThreadRow): Date =>
  comments
    .flatMap(({ createdAt, editedAt, deletedAt }) => [createdAt, editedAt, deletedAt])
    .reduce<Date>((last, at) => (at && at > last ? at : last), updatedAt)

function commentView(row: CommentRow, principal: Principal): CommentView {
  const deleted = row.deletedAt !== null
  const subject = { createdById: row.createdById, deleted }
  return {
    id: row.id,
    body: deleted ? '' : row.body,
    mentions: deleted ? [] : row.mentions.map(({ user }) => user),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    ...(row.editedAt && { editedAt: row.editedAt.toISOString() }),
    deleted,
    revision: row.revision,
    can: { edit: can(principal, 'comment.edit', subject), remove: can(principal, 'comment.remove', subject) },
  }
}
