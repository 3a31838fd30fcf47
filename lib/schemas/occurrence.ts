import { z } from 'zod'
import { id } from './common'

/** Which words are looked for in a story, and whether case, quotation marks and white space may differ. */
export const occurrenceFilter = z.object({
  text: z.string().trim().min(1, 'Say which words.').max(2_000),
  likeness: z.enum(['same', 'alike']).default('same'),
  /** The kind that would be marked: what is marked with it already is told apart. */
  kind: z.string().max(40).default('quote'),
})

/** Words where they stand in an article's current version, with those around them. */
export const occurrenceView = z.object({
  articleId: id,
  versionId: id,
  title: z.string(),
  outlet: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** An annotation of this kind meets the place already. */
  marked: z.boolean(),
})
export type OccurrenceView = z.infer<typeof occurrenceView>

/** `more` tells that there are further ones than were asked for. */
export const occurrenceList = z.object({ items: z.array(occurrenceView), more: z.boolean() })
