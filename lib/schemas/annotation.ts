import { z } from 'zod'
import { id, instant, line, page, personRef, prose, revision } from './common'
import { maxSpans, span } from './span'

/** Kinds are rows; these two stand on every desk and are the only ones that rules know by name. */
export const kindKey = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, 'A kind is named in small letters, such as quote.')
export type KindKey = z.infer<typeof kindKey>

export const annotationStatus = z.enum(['draft', 'submitted', 'approved', 'changes_requested', 'rejected'])
export type AnnotationStatus = z.infer<typeof annotationStatus>

export const quoteForm = z.enum(['direct', 'partial', 'indirect', 'mixed'])
export type QuoteForm = z.infer<typeof quoteForm>

export const actorRole = z.enum(['speaker', 'subject', 'target'])
export type ActorRole = z.infer<typeof actorRole>

export const anchorOutcome = z.enum(['kept', 'moved', 'altered', 'lost'])

const spans = z.array(span).min(1, 'Mark at least one stretch of text.').max(maxSpans)

/** Somebody's part in an annotation; `mention` is where the text names them. */
export const actorLink = z.strictObject({ actorId: id, role: actorRole, mention: span.nullish() })
export type ActorLink = z.infer<typeof actorLink>

const quoteDetail = z.strictObject({ form: quoteForm, cue: span.nullish() })
const claimDetail = z.strictObject({ checkable: z.boolean().nullish() })
const note = prose(10_000)

/** What an annotation says. `exact`, when given, must be the very text at the spans. */
const content = z.strictObject({
  kind: kindKey,
  spans,
  exact: z.string().max(2_000_000).optional(),
  quote: quoteDetail.nullish(),
  claim: claimDetail.nullish(),
  actors: z.array(actorLink).max(50).default([]),
  topics: z
    .array(z.union([id, z.strictObject({ topicId: id }).transform(({ topicId }) => topicId)]))
    .max(50)
    .default([]),
  note: note.nullish(),
})

/** How an annotation came to be: by hand, or from something that was proposed, and by which rule. */
const origin = z.strictObject({
  method: z.enum(['manual', 'suggestion']),
  engine: line(100).optional(),
  engineVersion: line(100).optional(),
  rule: line(100).optional(),
})

export const createAnnotationInput = content.extend({
  /** A UUID that the maker chose, so that what was made offline can be spoken of before it is saved. */
  id: id.optional(),
  articleId: id,
  origin: origin.optional(),
  /** The version that the spans were read from; the article's current one when absent. */
  versionId: id.optional(),
})

export const editAnnotationInput = content.partial().extend({
  annotationId: id,
  revision,
  actors: content.shape.actors.unwrap().optional(),
  topics: content.shape.topics.unwrap().optional(),
})

export const annotationRef = z.strictObject({ annotationId: id, revision })

export const submitAnnotationsInput = z.strictObject({ ids: z.array(id).min(1).max(500) })

export const decision = z.enum(['approve', 'request_changes', 'reject'])
export type Decision = z.infer<typeof decision>

export const decideAnnotationInput = z
  .strictObject({ annotationId: id, decision, reason: prose(2000).nullish(), revision })
  .refine((input) => input.decision === 'approve' || Boolean(input.reason?.trim()), {
    message: 'Say why: the editor needs a reason to work with.',
    path: ['reason'],
  })

/** The contract's Annotation, with what the screen needs beside it. */
export const annotationView = z.object({
  id,
  articleId: id,
  versionId: id,
  kind: kindKey,
  spans: z.array(z.object({ start: z.int(), end: z.int() })),
  exact: z.string(),
  status: annotationStatus,
  revision,
  quote: z.object({ form: quoteForm, cue: z.object({ start: z.int(), end: z.int() }).optional() }).optional(),
  claim: z.object({ checkable: z.boolean().optional() }).optional(),
  actors: z.array(
    z.object({
      actorId: id,
      name: z.string(),
      role: actorRole,
      mention: z.object({ start: z.int(), end: z.int() }).optional(),
    }),
  ),
  topics: z.array(z.object({ topicId: id, label: z.string() })),
  note: z.string().optional(),
  origin: z.object({
    method: z.enum(['manual', 'suggestion', 'import']),
    engine: z.string().optional(),
    engineVersion: z.string().optional(),
    rule: z.string().optional(),
  }),
  createdBy: personRef,
  createdAt: instant,
  editedBy: personRef,
  updatedAt: instant,
  submittedBy: personRef.optional(),
  submittedAt: instant.optional(),
  decidedBy: personRef.optional(),
  decidedAt: instant.optional(),
  reason: z.string().optional(),
  anchor: anchorOutcome,
  deleted: z.boolean(),
  /** What the person who asked may do with it now. */
  can: z.object({
    edit: z.boolean(),
    remove: z.boolean(),
    restore: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    decide: z.boolean(),
    /** Take back one’s own decision, on which nothing was built yet. */
    undecide: z.boolean(),
    /** Why `decide` is false, where a reviewer would wonder: their own work. */
    fourEyes: z.boolean(),
  }),
})
export type AnnotationView = z.infer<typeof annotationView>

export const reviewFilter = page.extend({
  status: z.union([annotationStatus, z.literal('any')]).default('submitted'),
  storyId: id.optional(),
  articleId: id.optional(),
  actorId: id.optional(),
  topicId: id.optional(),
  kind: kindKey.optional(),
  outletId: id.optional(),
  author: id.optional(),
  sort: z.enum(['oldest', 'newest']).default('oldest'),
})
export type ReviewFilter = z.infer<typeof reviewFilter>

/** A row of the queue: the annotation, where it stands, and the words around it. */
export const reviewItem = annotationView.extend({
  article: z.object({
    id,
    title: z.string(),
    outlet: z.string().nullable(),
    storyId: id.nullable(),
    storyTitle: z.string().nullable(),
  }),
  /** The words around the mark: before it, between its spans (one fewer than there are), after it. “…” says where they were cut. */
  context: z.object({ before: z.string(), between: z.array(z.string()), after: z.string() }),
})
export type ReviewItem = z.infer<typeof reviewItem>

export const submissionOutcome = z.object({
  items: z.array(
    z.union([
      z.object({ id, ok: z.literal(true), annotation: annotationView }),
      z.object({ id, ok: z.literal(false), code: z.string(), message: z.string() }),
    ]),
  ),
})
export type SubmissionOutcome = z.infer<typeof submissionOutcome>

export const kindView = z.object({ id, key: kindKey, label: z.string(), colour: z.string() })
export type KindView = z.infer<typeof kindView>

/** One line of a history. */
export const auditEventView = z.object({
  sequence: z.number(),
  at: instant,
  by: personRef.nullable(),
  means: z.enum(['screen', 'api', 'cli', 'seed', 'system']),
  action: z.string(),
  before: z.unknown().nullable(),
  after: z.unknown().nullable(),
})
export type AuditEventView = z.infer<typeof auditEventView>
