import 'server-only'
import type { Prisma } from '../db'

/** What a whole comment is read with: whom it names, in a settled order, and where its thread stands. */
export const commentInclude = {
  mentions: { include: { user: { select: { id: true, name: true } } }, orderBy: { userId: 'asc' } },
  createdBy: { select: { id: true, name: true } },
  thread: { select: { articleId: true, annotationId: true } },
} as const satisfies Prisma.CommentInclude

export type CommentRow = Prisma.CommentGetPayload<{ include: typeof commentInclude }>

/** A comment as the record keeps it, also after it was deleted, and the article and annotation that it is about. */
export const commentSnapshot = (comment: CommentRow) => ({
  id: comment.id,
  threadId: comment.threadId,
  articleId: comment.thread.articleId,
  annotationId: comment.thread.annotationId,
  body: comment.body,
  mentions: comment.mentions.map(({ userId }) => userId),
  revision: comment.revision,
  createdById: comment.createdById,
  createdAt: comment.createdAt.toISOString(),
  editedAt: comment.editedAt?.toISOString() ?? null,
  deletedAt: comment.deletedAt?.toISOString() ?? null,
})

/** A thread as the record keeps it; its comments have states of their own. */
export const threadSnapshot = (thread: Prisma.CommentThreadGetPayload<object>) => ({
  id: thread.id,
  articleId: thread.articleId,
  versionId: thread.versionId,
  annotationId: thread.annotationId,
  start: thread.start,
  end: thread.end,
  exact: thread.exact,
  resolvedById: thread.resolvedById,
  resolvedAt: thread.resolvedAt?.toISOString() ?? null,
  revision: thread.revision,
  createdById: thread.createdById,
  createdAt: thread.createdAt.toISOString(),
  updatedAt: thread.updatedAt.toISOString(),
})
