import { z } from 'zod'
import { annotationStatus, quoteForm } from './annotation'
import { id, instant, page, personRef, revision } from './common'
import { variantView } from './concordance'
import { exportFilter } from './export'

/** How an approval ended: what was approved was changed, rejected, put back in the queue, or deleted. */
export const correctionKind = z.enum(['edited', 'rejected', 'reopened', 'deleted'])
export type CorrectionKind = z.infer<typeof correctionKind>

const place = z.object({ start: z.int(), end: z.int() })

/** What an annotation says, as far as whoever relies on it would want to know. */
const wording = z.object({
  exact: z.string(),
  form: quoteForm.nullable(),
  /** The names of its speakers. */
  speakers: z.array(z.string()),
})

/** Another article’s wording of the same utterance that somebody marked. */
const reliedOnVariant = z.object({
  annotationId: id,
  articleId: id,
  title: z.string(),
  outlet: z.string().nullable(),
  exact: z.string(),
  status: annotationStatus,
  createdBy: personRef,
})

/** An export that holds an annotation as it was before a correction. */
const reliedOnExport = z.object({
  id,
  by: personRef,
  format: z.string(),
  at: instant,
  /** The revision that it holds. */
  revision,
  /** False where it was broken off, or still goes on: what it had sent until then counts. */
  finished: z.boolean(),
})

/** An approved annotation ceased to be what was approved: how, by whom, and who relied on it. */
export const correctionView = z.object({
  id,
  kind: correctionKind,
  annotationId: id,
  article: z.object({ id, title: z.string(), outlet: z.string().nullable(), storyId: id.nullable() }),
  by: personRef,
  at: instant,
  /** The revision that was approved, and the one that took its place. */
  fromRevision: revision,
  toRevision: revision,
  before: wording,
  now: wording.extend({ status: annotationStatus, revision, deleted: z.boolean() }),
  /** From the words that were approved to those of now. */
  diff: variantView.shape.diff,
  /** It was approved anew, or restored, since. */
  approvedAgain: z.boolean(),
  /** Why it was rejected or sent back since, where it was. */
  reason: z.string().nullable(),
  /** Whether who relied on it was looked for and told; until then its variants are not known. */
  told: z.boolean(),
  reliedOn: z.object({
    variants: z.array(reliedOnVariant),
    /** The newest ones first; `exportCount` counts all. */
    exports: z.array(reliedOnExport),
    exportCount: z.int(),
  }),
})
export type CorrectionView = z.infer<typeof correctionView>

export const correctionFilter = page.extend({
  storyId: id.optional(),
  annotationId: id.optional(),
  /** Only those on which the person who asks relied: by a variant of theirs, or an export. */
  mine: z.literal('1').optional(),
})

/** Where an approval ended that nobody has given anew: for showing it where the words are shown. */
export const correctedPlace = z.object({
  /** Of the correction. */
  id,
  annotationId: id,
  articleId: id,
  /** What was approved, in the article’s current version; empty where that is another one. */
  spans: z.array(place),
})
export type CorrectedPlace = z.infer<typeof correctedPlace>

/** One export as it was made: what it was to hold, and what of it no longer is as it went out. */
export const exportRunView = z.object({
  id,
  by: personRef,
  format: z.string(),
  filter: exportFilter,
  /** The story that the filter names. */
  story: z.object({ id, title: z.string() }).nullable(),
  startedAt: instant,
  /** Null while it goes on, and where it was broken off. */
  finishedAt: instant.nullable(),
  /** How many annotations went out. */
  count: z.int(),
  /** How many of those that went out as approved were corrected since. */
  corrected: z.int(),
})
export type ExportRunView = z.infer<typeof exportRunView>
export const exportRunFilter = page
