import { z } from 'zod'
import { id, instant } from './common'
import { storyArticleView } from './concordance'

const place = z.object({ start: z.int(), end: z.int(), exact: z.string() })

/** Which article had what first, and what later ones have of it. */
export const lineageView = z.object({
  /** In their order in time; one without a date stands where it was imported. */
  articles: z.array(
    storyArticleView.extend({
      importedAt: instant,
      /** How many utterances of several articles it has first, and how many it has after others. */
      first: z.int(),
      after: z.int(),
      /** How much of its text earlier articles of the story have too, 0 to 1. */
      retold: z.number(),
      /** Whether it has been laid beside the archive. */
      isRead: z.boolean(),
    }),
  ),
  /** What a later article has of an earlier one. */
  links: z.array(
    z.object({
      from: id,
      to: id,
      /** Of the later one’s text, 0 to 1. */
      share: z.number(),
      passages: z.array(z.object({ there: place, here: place, share: z.number(), kind: z.enum(['copied', 'retold']) })),
    }),
  ),
  /** Utterances of several articles, with who has each one, the first one first. */
  firsts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      speaker: z.string().nullable(),
      articleIds: z.array(id).min(2),
    }),
  ),
})
export type LineageView = z.infer<typeof lineageView>
