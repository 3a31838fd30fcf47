import { z } from 'zod'
import { actorRole, annotationStatus, kindKey } from './annotation'
import { id, instant, page, personRef, prose, revision } from './common'

/** What one annotation says of a claim elsewhere. */
export const claimRelation = z.enum(['supports', 'contradicts', 'repeats', 'updates'])
export type ClaimRelation = z.infer<typeof claimRelation>

const note = prose(2_000)

/** Two annotations: a claim or quote, and the claim that it says something of. */
export const linkClaimsInput = z.strictObject({
  from: id,
  to: id,
  relation: claimRelation,
  note: note.nullish(),
})
/** What is absent stays; null takes the note away. */
export const editClaimLinkInput = z.strictObject({
  linkId: id,
  revision,
  relation: claimRelation.optional(),
  note: note.nullish(),
})
export const claimLinkRef = z.strictObject({ linkId: id, revision })

export const claimLinkView = z.object({
  id,
  fromId: id,
  toId: id,
  relation: claimRelation,
  note: z.string().nullable(),
  revision,
  createdBy: personRef,
  createdAt: instant,
  updatedAt: instant,
  revokedAt: instant.nullable(),
  /** What the person who asked may do with it. */
  can: z.object({ edit: z.boolean() }),
})
export type ClaimLinkView = z.infer<typeof claimLinkView>

/** A claim or a quote as others refer to it: its words, who says it, and where. */
export const statementView = z.object({
  id,
  kind: kindKey,
  exact: z.string(),
  status: annotationStatus,
  actors: z.array(z.object({ actorId: id, name: z.string(), role: actorRole })),
  article: z.object({
    id,
    title: z.string(),
    outlet: z.string().nullable(),
    publishedAt: instant.nullable(),
    storyId: id.nullable(),
    storyTitle: z.string().nullable(),
  }),
})
export type StatementView = z.infer<typeof statementView>

/** A link as the page of one of its two claims shows it, with the statement at its other end. */
export const evidenceView = z.object({ link: claimLinkView, statement: statementView })
export type EvidenceView = z.infer<typeof evidenceView>

/** By what each link says as it reads from the claim. */
export const evidenceGroups = z.object({
  /** What speaks for the claim and against it. */
  supports: z.array(evidenceView),
  contradicts: z.array(evidenceView),
  /** What says the same; it reads alike from both sides. */
  repeats: z.array(evidenceView),
  /** Older states, which the claim brings up to date; and newer ones of its own. */
  updates: z.array(evidenceView),
  updatedBy: z.array(evidenceView),
  /** What the claim itself says of others. */
  supportsOther: z.array(evidenceView),
  contradictsOther: z.array(evidenceView),
})

const counted = z.object({ approved: z.int(), unreviewed: z.int() })
/** How many speak for a claim and against it; what was rejected is not counted. */
export const evidenceWeight = z.object({ for: counted, against: counted, isContested: z.boolean() })
export type EvidenceWeight = z.infer<typeof evidenceWeight>

/** A link that somebody might want to make, and why. It is none until a person makes it. */
export const linkProposal = z.object({
  statement: statementView,
  relation: claimRelation,
  reason: z.object({
    kind: z.enum(['number', 'denial', 'likeness']),
    /** The words that the reason rests on, in the claim and in the other statement, where there are some. */
    here: z.string().nullable(),
    there: z.string().nullable(),
  }),
  /** What both have in common, 0 to 1. */
  score: z.number(),
})
export type LinkProposal = z.infer<typeof linkProposal>

/** A claim with its evidence for and against. */
export const claimView = statementView.extend({
  revision,
  note: z.string().nullable(),
  checkable: z.boolean().nullable(),
  createdBy: personRef,
  updatedAt: instant,
  weight: evidenceWeight,
  evidence: evidenceGroups,
  proposals: z.array(linkProposal),
  can: z.object({ link: z.boolean() }),
})
export type ClaimView = z.infer<typeof claimView>

export const claimListItem = statementView.extend({ weight: evidenceWeight, updatedAt: instant })
export type ClaimListItem = z.infer<typeof claimListItem>

export const claimFilter = page.extend({
  /** Words in the claim. */
  q: prose(200).optional(),
  storyId: id.optional(),
  actorId: id.optional(),
  status: annotationStatus.optional(),
  /** Claims alone that something speaks against. */
  contested: z.enum(['true']).optional(),
})

export const candidateFilter = z.object({
  q: prose(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** A quote or claim that the engine found and nobody has marked: to be evidence, it is marked first. */
export const foundStatement = statementView.pick({ exact: true, article: true }).extend({
  kind: z.enum(['quote', 'claim']),
  start: z.int(),
  end: z.int(),
})
export type FoundStatement = z.infer<typeof foundStatement>
export const candidateList = z.object({ items: z.array(statementView), found: z.array(foundStatement) })
