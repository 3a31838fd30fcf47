import { z } from 'zod'
import { quoteForm } from './annotation'
import { id, instant, line, personRef, revision } from './common'

const place = z.object({ start: z.int(), end: z.int() })
/** What stands before and after a passage in its sentence; shortened where that is long. */
const context = z.object({ before: z.string(), after: z.string() })
/** A wording: article and spans; or the annotation or suggestion that it is. */
export const wordingId = z.string().max(2_000)

/** What one article prints of an utterance. */
export const variantView = z.object({
  /** Stays as long as the text and the place do; a separation names two of these. */
  id: wordingId,
  articleId: id,
  outlet: z.string(),
  spans: z.array(place).min(1),
  exact: z.string(),
  /** Its stretches as they are printed; several where an attribution or the article’s own words stand between them. */
  parts: z.array(z.string()).min(1),
  context: context.extend({ between: z.array(z.string()) }),
  annotationId: id.optional(),
  form: quoteForm,
  /** To the utterance’s fullest wording in quotation marks. */
  relation: z.enum(['identical', 'wording', 'truncation', 'splice', 'paraphrase']),
  diff: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })),
  /** Whom the article credits, and how it writes that. */
  credit: z
    .object({
      name: z.string(),
      via: z.enum(['named', 'pronoun', 'carried', 'institution', 'unnamed', 'marked']),
      actorId: z.string().optional(),
      words: z.string(),
      mention: place.optional(),
    })
    .optional(),
})
export type VariantView = z.infer<typeof variantView>

/** One thing said once, in each article’s wording. */
export const utteranceView = z.object({
  id: wordingId,
  speaker: z.object({ actorId: z.string().optional(), name: z.string() }).optional(),
  /** The variant that the others are compared with. */
  baseId: wordingId,
  variants: z.array(variantView).min(1),
})
export type UtteranceView = z.infer<typeof utteranceView>

export const discrepancyKind = z.enum([
  ...(['attribution', 'title', 'name', 'number', 'date', 'duration', 'set', 'stance', 'wording'] as const),
])

/**
 * Something that the articles tell differently, or one tells otherwise than the desk has it: a difference, not an accusation.
 */
export const discrepancyView = z.object({
  id: z.string().max(2_000),
  kind: discrepancyKind,
  severity: z.enum(['conflict', 'difference', 'variant']),
  subject: z.string(),
  explanation: z.string(),
  /** Of two articles or more, unless the desk’s own titles are what an article differs from. */
  evidence: z.array(place.extend({ articleId: id, exact: z.string(), context })).min(1),
  status: z.enum(['open', 'confirmed', 'dismissed']),
  /** Who confirmed or dismissed it, and why. */
  ruling: z.object({ id, revision, reason: z.string().nullable(), createdBy: personRef }).optional(),
})
export type DiscrepancyView = z.infer<typeof discrepancyView>

/** What a person said of two wordings. */
export const rulingView = z.object({
  id,
  kind: z.enum(['apart', 'together', 'confirmed', 'dismissed']),
  a: z.string(),
  b: z.string().nullable(),
  /** The words that it is about. */
  words: z.array(z.string()),
  reason: z.string().nullable(),
  revision,
  createdBy: personRef,
  createdAt: instant,
  revokedAt: instant.nullable(),
})
export type RulingView = z.infer<typeof rulingView>

export const storyArticleView = z.object({
  articleId: id,
  outlet: z.string(),
  title: z.string(),
  publishedAt: instant.nullable(),
})
export type StoryArticleView = z.infer<typeof storyArticleView>

/** A story’s articles in their order in time, laid side by side. */
export const concordanceView = z.object({
  articles: z.array(storyArticleView),
  utterances: z.array(utteranceView),
  discrepancies: z.array(discrepancyView),
  separations: z.array(rulingView),
  joins: z.array(rulingView),
})
export type ConcordanceView = z.infer<typeof concordanceView>

/** Outlets against what they print: for each row, which articles have it and where. */
export const coverageView = z.object({
  articles: z.array(storyArticleView),
  rows: z.array(
    z.object({
      kind: z.enum(['utterance', 'claim']),
      id: z.string(),
      label: z.string(),
      speaker: z.string().nullable(),
      cells: z.array(
        z.object({
          articleId: id,
          exact: z.string(),
          start: z.int(),
          end: z.int(),
          relation: variantView.shape.relation.nullable(),
        }),
      ),
    }),
  ),
})
export type CoverageView = z.infer<typeof coverageView>

/** Sentences of two articles that tell the same. */
export const passagesView = z.object({
  passages: z.array(z.object({ here: place, there: place, score: z.number(), kind: z.enum(['copied', 'retold']) })),
})
export type PassagesView = z.infer<typeof passagesView>
export const passagesFilter = z.object({ here: id, there: id })

/** Two wordings by the ids of their variants, or of the annotations or suggestions that they are. */
export const separateInput = z.strictObject({ storyId: id, a: wordingId, b: wordingId, reason: line(500) })
export const joinInput = separateInput.extend({ reason: line(500).optional() })
/** A wording that is not of the utterance that it stands with. */
export const splitInput = z.strictObject({ storyId: id, wording: wordingId, reason: line(500) })
export const rulingList = z.object({ items: z.array(rulingView) })
export const ruleOnDiscrepancyInput = z.strictObject({
  storyId: id,
  discrepancy: z.string().max(2_000),
  status: z.enum(['confirmed', 'dismissed']),
  reason: line(500).optional(),
})
export const revokeRulingInput = z.strictObject({ rulingId: id, revision })
