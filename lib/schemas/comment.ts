import { z } from 'zod'
import { id, instant, page, personRef, prose, revision } from './common'
import { span } from './span'

/** What somebody says; mentions are named by id, so that a renamed person stays the one who was meant. */
const body = prose(10_000).refine((value) => value.trim() !== '', { message: 'Write something first.' })
const mentions = z.array(id).max(20).default([])

/** Opens a thread, on an annotation or on a passage of the article's current version. */
export const createThreadInput = z
  .strictObject({
    articleId: id,
    annotationId: id.nullish(),
    versionId: id.optional(),
    passage: span.nullish(),
    /** The very text at the passage, as the writer saw it. */
    exact: z.string().max(100_000).optional(),
    body,
    mentions,
  })
  .refine(({ annotationId, passage }) => Boolean(annotationId) !== Boolean(passage), {
    message: 'A thread stands on an annotation or on a passage: name one of them.',
  })

export const replyInput = z.strictObject({ threadId: id, body, mentions })
export const editCommentInput = z.strictObject({ commentId: id, body, mentions, revision })
export const commentRef = z.strictObject({ commentId: id, revision })
export const resolveThreadInput = z.strictObject({ threadId: id, resolved: z.boolean(), revision })

export const threadFilter = page.extend({ annotationId: id.optional() })

export const commentView = z.object({
  id,
  body: z.string(),
  mentions: z.array(personRef),
  createdBy: personRef,
  createdAt: instant,
  /** When its words were last changed; absent while they are as written. */
  editedAt: instant.optional(),
  /** A deleted comment keeps its place in the thread, without its words. */
  deleted: z.boolean(),
  revision,
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
})
export type CommentView = z.infer<typeof commentView>

/** Comments on one annotation or passage, oldest first. */
export const threadView = z.object({
  id,
  articleId: id,
  versionId: id,
  annotationId: id.nullable(),
  passage: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** The words that it is about. */
  exact: z.string(),
  resolved: z.object({ by: personRef, at: instant }).nullable(),
  revision,
  createdAt: instant,
  updatedAt: instant,
  comments: z.array(commentView),
  can: z.object({ reply: z.boolean(), resolve: z.boolean() }),
})
export type ThreadView = z.infer<typeof threadView>

/** Why somebody is told: they were named, answered, their annotation was decided on, or what they relied on corrected. */
export const notificationKind = z.enum(['mention', 'reply', 'changes_requested', 'rejected', 'approved', 'correction'])

export const notificationView = z.object({
  id,
  kind: notificationKind,
  by: personRef,
  at: instant,
  read: z.boolean(),
  article: z.object({ id, title: z.string() }),
  annotationId: id.nullable(),
  threadId: id.nullable(),
  /** The correction that is told of. */
  correctionId: id.nullable(),
  /** What was said, or the words that were decided on or corrected; cut to a line or two. */
  excerpt: z.string(),
})
export type NotificationView = z.infer<typeof notificationView>

export const notificationFilter = page.extend({ unread: z.literal('1').optional() })
export const notificationPage = z.object({
  items: z.array(notificationView),
  nextCursor: z.string().nullable(),
  unread: z.int(),
})
/** Marks some, or with `all` every one of the person's own, as read. */
export const readNotificationsInput = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(200) }),
  z.strictObject({ all: z.literal(true) }),
])
