import { z } from 'zod'
import { id, instant, personRef, revision } from './common'
import { span } from './span'

/** What a reader tells about itself: on arrival, when the selection moves, and every few seconds. */
export const presenceInput = z.strictObject({
  articleId: id,
  /** One open page; a person may have several. */
  tab: z.string().regex(/^[\w-]{8,64}$/),
  versionId: id,
  selection: span.nullish(),
  annotationId: id.nullish(),
  /** Says goodbye. */
  left: z.boolean().default(false),
})

/** Somebody who has an article open. */
export const presentView = z.object({
  tab: z.string(),
  person: personRef,
  versionId: id,
  selection: z.object({ start: z.int(), end: z.int() }).nullable(),
  annotationId: id.nullable(),
  seenAt: instant,
})
export type PresentView = z.infer<typeof presentView>

/**
 * What `GET /events` sends, by the event's name. `change` carries the desk's audit sequence as the event's id: a
 * client that comes back with `Last-Event-ID` is told all that it missed.
 */
export const liveEvents = {
  /** Everybody who has the article open, on arrival. */
  present: z.object({ items: z.array(presentView) }),
  /** One page of one person, anew or changed. */
  presence: presentView,
  left: z.object({ tab: z.string() }),
  /** Something was written. What it is now is asked for as usual. */
  change: z.object({
    subjectType: z.string(),
    subjectId: id,
    action: z.string(),
    articleId: id.nullable(),
    by: id.nullable(),
    /** Its state after the change, where it has such a number: who knows that state already need not ask. */
    revision: revision.optional(),
  }),
  /** The person who listens has something new in their inbox. */
  notification: z.object({ unread: z.int() }),
  /** Too much was missed to tell it piece by piece: read anew. */
  reload: z.object({}),
} as const
