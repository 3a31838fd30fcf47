import { z } from 'zod'
import { id, instant } from './common'

const article = z.object({ id, title: z.string(), outlet: z.string().nullable() })

/** Which story an article seems to be of, and why. */
export const placementView = z.object({
  id,
  article,
  /** The story that it is proposed for, or was taken into. */
  story: z.object({ id, title: z.string() }).nullable(),
  /** Where there is no such story yet: the article that it would make one with. */
  beside: article.nullable(),
  /** 0 to 1. */
  score: z.number(),
  reasons: z.object({
    /** Telling words that both have, as written. */
    words: z.array(z.string()),
    quotes: z.int(),
    passages: z.int(),
  }),
  /** Whether the article is in the story by this; otherwise it is proposed, or was refused. */
  isJoined: z.boolean(),
  createdAt: instant,
  dismissedAt: instant.nullable(),
})
export type PlacementView = z.infer<typeof placementView>

export const placementList = z.object({ items: z.array(placementView) })
export const placementRef = z.strictObject({ placementId: id })
