import { z } from 'zod'
import { type NotificationView, notificationPage, type ThreadView, threadView } from '@/lib/schemas/comment'
import { type Page, type PersonRef, pageOf, personRef } from '@/lib/schemas/common'
import type { presenceInput } from '@/lib/schemas/live'
import { type Answer, callApi } from './client'
import { newKey } from './new-key'

type Seen = { readonly id: string; readonly revision: number }
type Words = { readonly body: string; readonly mentions: readonly string[] }
type At =
  | { readonly annotationId: string }
  | { readonly versionId: string; readonly passage: { readonly start: number; readonly end: number }; exact: string }

/** The threads of an article, page by page. */
export const listThreads = (
  articleId: string,
  cursor?: string,
  signal?: AbortSignal,
): Promise<Answer<Page<ThreadView>>> =>
  callApi({
    path: `/articles/${articleId}/threads?${pageQuery(200, cursor)}`,
    schema: pageOf(threadView),
    ...(signal && { signal }),
  })

/** Opens a thread with its first comment; the same key makes it once. */
export const createThread = (articleId: string, at: At, words: Words, key: string): Promise<Answer<ThreadView>> =>
  callApi({
    method: 'POST',
    path: `/articles/${articleId}/threads`,
    body: { ...at, ...words },
    key,
    schema: threadView,
  })

export const replyToThread = (threadId: string, words: Words, key: string): Promise<Answer<ThreadView>> =>
  callApi({ method: 'POST', path: `/threads/${threadId}/comments`, body: words, key, schema: threadView })

export const resolveThread = ({ id, revision }: Seen, resolved: boolean): Promise<Answer<ThreadView>> =>
  callApi({ method: 'PATCH', path: `/threads/${id}`, body: { resolved, revision }, key: newKey(), schema: threadView })

export const editComment = ({ id, revision }: Seen, words: Words): Promise<Answer<ThreadView>> =>
  callApi({ method: 'PATCH', path: `/comments/${id}`, body: { ...words, revision }, key: newKey(), schema: threadView })

export const deleteComment = ({ id, revision }: Seen): Promise<Answer<ThreadView>> =>
  callApi({ method: 'DELETE', path: `/comments/${id}`, body: { revision }, key: newKey(), schema: threadView })

/** The people of the desk who can be named in a comment. */
export const searchMembers = (q: string): Promise<Answer<{ items: PersonRef[] }>> =>
  callApi({ path: `/members?${new URLSearchParams({ q })}`, schema: z.object({ items: z.array(personRef) }) })

type NotificationPage = { items: NotificationView[]; nextCursor: string | null; unread: number }

/** What waits for this person, newest first, and how much of it is unread. */
export const listNotifications = (limit: number, cursor?: string): Promise<Answer<NotificationPage>> =>
  callApi({ path: `/notifications?${pageQuery(limit, cursor)}`, schema: notificationPage })

/** Marks some, or all, as read; tells how many are not. */
export const readNotifications = (
  which: { ids: readonly string[] } | { all: true },
): Promise<Answer<{ unread: number }>> =>
  callApi({
    ...{ method: 'POST', path: '/notifications/read', body: which, key: newKey() },
    schema: z.object({ unread: z.int() }),
  })

/**
 * Says where this page is. Said once and not waited for: the next one comes in a few seconds.
 */
export const sayPresence = (presence: z.input<typeof presenceInput>): void =>
  sendOnLeaving('POST', '/presence', presence)

/** Deletes a comment as the page goes away, when nobody is there to hear the answer. */
export const deleteCommentOnLeaving = ({ id, revision }: Seen): void =>
  sendOnLeaving('DELETE', `/comments/${id}`, { revision })

/** Outlives the page. */
function sendOnLeaving(method: 'POST' | 'DELETE', path: string, body: object): void {
  fetch(`/api/v1${path}`, {
    ...{ method, body: JSON.stringify(body), credentials: 'same-origin', keepalive: true },
    headers: { 'content-type': 'application/json' },
  }).catch(() => undefined)
}

const pageQuery = (limit: number, cursor: string | undefined) =>
  new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) }).toString()
