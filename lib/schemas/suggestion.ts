import { z } from 'zod'
import { quoteForm } from './annotation'

const place = z.object({ start: z.int(), end: z.int() })

/** The contract's Suggestion: what the machine proposes, and by which rule. It decides nothing. */
export const suggestionView = z.object({
  id: z.string(),
  kind: z.enum(['quote', 'claim', 'mention', 'topic']),
  spans: z.array(place).min(1),
  exact: z.string(),
  score: z.number(),
  rule: z.string(),
  quote: z
    .object({
      form: z.union([quoteForm, z.enum(['scare', 'title', 'heading'])]),
      isSpeech: z.boolean(),
      speaker: z
        .object({
          actorId: z.string().optional(),
          name: z.string(),
          via: z.enum(['named', 'pronoun', 'carried', 'institution', 'unnamed']),
          mention: place.optional(),
        })
        .optional(),
      cue: place.optional(),
    })
    .optional(),
})
export type SuggestionView = z.infer<typeof suggestionView>

/** All that is proposed for an article's current version, in the order of the text. */
export const suggestionList = z.object({
  engine: z.string(),
  engineVersion: z.string(),
  items: z.array(suggestionView),
})
export type SuggestionList = z.infer<typeof suggestionList>
