import { z } from 'zod'
import { quoteForm } from './annotation'
import { id, instant, line, page, personRef, revision, webAddress } from './common'

/** The longest transcript that is taken in, in bytes of UTF-8: some 300,000 words. */
export const maxSourceBytes = 2_000_000

const fields = z.strictObject({
  title: line(300),
  url: webAddress.nullish(),
  /** The actor who is heard in it, where it is one. */
  speakerId: id.nullish(),
  saidAt: z
    .union([instant, z.iso.date()], {
      error: 'Write the date like 2026-11-03, or with a time and zone like 2026-11-03T09:30:00Z.',
    })
    .nullish(),
})

/** `POST /stories/{id}/sources`: what was said, and what is known of it. */
export const addSourceInput = fields.extend({ storyId: id, text: z.string() })
export const editSourceInput = fields.partial().extend({ sourceId: id, revision })
export const sourceRef = z.strictObject({ sourceId: id, revision })
export const sourceFilter = page

/** A source as a row of a list: all but its text. */
export const sourceListItem = z.object({
  id,
  storyId: id,
  title: z.string(),
  url: z.string().nullable(),
  speaker: personRef.nullable(),
  saidAt: instant.nullable(),
  sha256: z.string(),
  /** In code points. */
  length: z.int(),
  revision,
  createdBy: personRef,
  createdAt: instant,
  updatedAt: instant,
  removed: z.boolean(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
})
export type SourceListItem = z.infer<typeof sourceListItem>

/** A source with its text, which never changes. */
export const sourceView = sourceListItem.extend({ text: z.string() })
export type SourceView = z.infer<typeof sourceView>

/** What adding a source did: the same text again is the source that the story has. */
export const addedSource = sourceView.extend({ outcome: z.enum(['added', 'unchanged', 'restored']) })
export type AddedSource = z.infer<typeof addedSource>

/** How a quote’s words compare with the source’s; what stands in no quotation marks is only `reported`. */
export const sourceGrade = z.enum([
  ...(['verbatim', 'cleaned', 'truncated', 'spliced', 'paraphrased', 'not-found', 'reported'] as const),
])
export type SourceGrade = z.infer<typeof sourceGrade>

const place = z.object({ start: z.int(), end: z.int() })

/** A quote of the story, compared with the source. */
export const gradedQuoteView = z.object({
  /** The wording’s id in the story’s concordance. */
  id: z.string(),
  articleId: id,
  outlet: z.string(),
  /** Where it stands in the article. */
  spans: z.array(place).min(1),
  exact: z.string(),
  form: quoteForm,
  annotationId: id.optional(),
  /** Whom the article credits, and how it writes that. */
  credit: z.object({ name: z.string(), words: z.string(), actorId: z.string().optional() }).optional(),
  grade: sourceGrade,
  /** Where its words stand in the source’s text: half-open, in code points. */
  places: z.array(place),
  /** Who says it there, as a transcript that names its speakers writes it: “MR STRAND”. */
  heard: z.string().nullable(),
  /** What turns the source’s words into the quote’s; nothing where there is none. */
  diff: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })),
  /** How much of what its words tell stands in the source, 0 to 1. */
  score: z.number(),
})
export type GradedQuoteView = z.infer<typeof gradedQuoteView>

/** The quotes of a story, in the order of the source; those that it does not have stand last. */
export const sourceGrades = z.object({ sourceId: id, quotes: z.array(gradedQuoteView) })
export type SourceGrades = z.infer<typeof sourceGrades>
