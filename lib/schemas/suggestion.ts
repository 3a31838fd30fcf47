import { z } from 'zod'
import { actorLink, quoteForm } from './annotation'
import { actorKind } from './vocabulary'

const place = z.object({ start: z.int(), end: z.int() })

/** How it was found out who speaks. */
export const speakerVia = z.enum(['named', 'pronoun', 'carried', 'institution', 'unnamed'])

const speaker = z.object({
  actorId: z.string().optional(),
  name: z.string(),
  via: speakerVia,
  mention: place.optional(),
})

/** The contract's Suggestion: what the machine proposes, by which rule and on what evidence. It decides nothing. */
export const suggestionView = z.object({
  id: z.string(),
  kind: z.enum(['quote', 'claim', 'mention', 'topic']),
  spans: z.array(place).min(1),
  exact: z.string(),
  /** How likely it is right, 0 to 1. */
  score: z.number(),
  rule: z.string(),
  /** The words that the rule went by. */
  evidence: z.array(place),
  /** Who proposes it where it is not the built-in engine: an adapter's model, with its version. */
  by: z.object({ engine: z.string(), model: z.string(), version: z.string() }).optional(),
  quote: z
    .object({
      form: z.union([quoteForm, z.enum(['scare', 'title', 'heading'])]),
      isSpeech: z.boolean(),
      speaker: speaker.optional(),
      cue: place.optional(),
    })
    .optional(),
  claim: z
    .object({
      claimedBy: z.enum(['narrator', 'speaker']),
      speaker: speaker.optional(),
      /** What makes it checkable: a number, a comparison, a cause. */
      reasons: z.array(place.extend({ sign: z.string() })),
    })
    .optional(),
  actor: z
    .object({
      actorId: z.string().optional(),
      name: z.string(),
      type: actorKind,
      title: z.string().optional(),
      /** How else the article writes the name. */
      variants: z.array(z.string()),
    })
    .optional(),
  topic: z.object({ topicId: z.string(), label: z.string() }).optional(),
})
export type SuggestionView = z.infer<typeof suggestionView>

/** All that is proposed for an article's current version, in the order of the text. */
export const suggestionList = z.object({
  engine: z.string(),
  engineVersion: z.string(),
  items: z.array(suggestionView),
  /** What adapters are still busy with, or could not do. */
  others: z.array(
    z.object({
      engine: z.string(),
      status: z.enum(['waiting', 'running', 'done', 'failed']),
      problem: z.string().nullable(),
    }),
  ),
})
export type SuggestionList = z.infer<typeof suggestionList>

/** Takes a suggestion up. What is named here counts instead of what was proposed. */
export const acceptSuggestionInput = z.strictObject({
  suggestion: z.string().max(200),
  form: quoteForm.optional(),
  actors: z.array(actorLink).max(50).optional(),
  topics: z.array(z.uuid()).max(50).optional(),
  note: z.string().max(10_000).optional(),
})

/** Does not want to see a suggestion again. */
export const dismissSuggestionInput = z.strictObject({
  suggestion: z.string().max(200),
  reason: z.string().trim().max(500).optional(),
})

/** How far the reading of a desk's articles has come. */
export const readingProgress = z.object({
  engines: z.array(
    z.object({
      engine: z.string(),
      version: z.string(),
      /** Whether this server reads with it. */
      isOn: z.boolean(),
      waiting: z.int(),
      done: z.int(),
      failed: z.int(),
      cost: z.object({ amount: z.number(), unit: z.string() }).nullable(),
      /** Proposals that were thrown away because the text does not say them. */
      untrue: z.int(),
      lastProblem: z.string().nullable(),
    }),
  ),
})
export type ReadingProgress = z.infer<typeof readingProgress>
