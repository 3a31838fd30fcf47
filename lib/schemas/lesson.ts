import { z } from 'zod'
import { id, instant, page, personRef, revision } from './common'

export const lessonKind = z.enum(['alias', 'dismissal'])

/** What the desk taught the engine by accepting or dismissing; it counts until somebody takes it back. */
export const lessonView = z.object({
  id,
  kind: lessonKind,
  /** The words that it is about: a name, a quotation, the words that led to a topic. */
  words: z.string(),
  /** Whom the words name, or which topic they no longer lead to. */
  meaning: z.string().nullable(),
  /** What was dismissed: a `quote`, a `claim`, a `mention`, a `topic`; null for an alias. */
  of: z.enum(['quote', 'claim', 'mention', 'topic']).nullable(),
  article: z.object({ id, title: z.string() }).nullable(),
  reason: z.string().nullable(),
  revision,
  createdBy: personRef,
  createdAt: instant,
  revokedAt: instant.nullable(),
})
export type LessonView = z.infer<typeof lessonView>

export const lessonFilter = page.extend({ kind: lessonKind.optional() })
export const revokeLessonInput = z.strictObject({ lessonId: id, revision })
