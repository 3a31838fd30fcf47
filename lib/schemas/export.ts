import { z } from 'zod'
import { annotationStatus } from './annotation'
import { id, instant } from './common'

export const exportFormat = z.enum(['jsonl', 'csv', 'w3c'])
export type ExportFormat = z.infer<typeof exportFormat>

export const exportFilter = z.strictObject({
  status: z.union([annotationStatus, z.literal('any')]).default('approved'),
  storyId: id.optional(),
  articleId: id.optional(),
  actorId: id.optional(),
  topicId: id.optional(),
  /** Only what changed at or after this moment. */
  since: z.union([instant, z.iso.date()]).optional(),
})
export type ExportFilter = z.infer<typeof exportFilter>

/** One annotation as every export holds it: what it says, where, who made and who approved it, and when. */
export type ExportRecord = {
  id: string
  kind: string
  status: string
  revision: number
  /** The spans' texts joined by “ … ”. */
  exact: string
  spans: { start: number; end: number; exact: string; prefix: string; suffix: string }[]
  quote: { form: string; cue: { start: number; end: number; exact: string } | null } | null
  claim: { checkable: boolean | null } | null
  actors: {
    id: string
    name: string
    role: string
    wikidataId: string | null
    mention: { start: number; end: number; exact: string } | null
  }[]
  topics: { id: string; label: string; notation: string | null }[]
  note: string | null
  article: {
    id: string
    title: string
    outlet: string | null
    url: string | null
    language: string | null
    publishedAt: string | null
    story: string | null
    versionId: string
    version: number
    sha256: string
  }
  origin: { method: string; engine: string | null; engineVersion: string | null; rule: string | null }
  createdBy: string
  createdAt: string
  updatedAt: string
  submittedBy: string | null
  submittedAt: string | null
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
}

/** A record that could not be exported, and why. */
export type LeftOut = { id: string; reason: string }
