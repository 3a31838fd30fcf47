import { z } from 'zod'
import { personRef } from '@/lib/schemas/common'
import type { Span } from '@/lib/schemas/span'

const words = z.object({ body: z.string(), mentions: z.array(personRef) })
export type CommentWords = z.infer<typeof words>

/** A comment that the server does not have yet; `sent` was sent without an answer, so the server may have that. */
export const commentDraft = words.extend({
  sent: words.extend({ key: z.string() }).nullable(),
})
export type CommentDraft = z.infer<typeof commentDraft>

export const emptyDraft: CommentDraft = { body: '', mentions: [], sent: null }

/** Where drafts of one article are kept. */
export const draftsOf = (articleId: string) => `comment/${articleId}/`

/** Where the draft of a thread on a passage is kept; the passage can be read from it. */
export const passagePlace = (articleId: string, versionId: string, { start, end }: Span) =>
  `${draftsOf(articleId)}passage/${versionId}/${start}-${end}`

export function passageOf(place: string): Span | undefined {
  const [, start, end] = /\/(\d+)-(\d+)$/.exec(place) ?? []
  return start === undefined ? undefined : { start: Number(start), end: Number(end) }
}

export const sameWords = (a: CommentWords, b: CommentWords): boolean =>
  a.body === b.body && a.mentions.map(({ id }) => id).join() === b.mentions.map(({ id }) => id).join()
