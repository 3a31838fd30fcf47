import { z } from 'zod'
import { annotationStatus } from './annotation'
import { id, instant } from './common'

export const exportFormat = z.enum(['jsonl', 'csv', 'w3c'])
export type ExportFormat = z.infer<typeof exportFormat>

/** All that `GET /exports` gives by its name: annotations in one of their formats, or what was said about texts. */
export const exportName = z.enum([...exportFormat.options, 'comments'])
export type ExportName = z.infer<typeof exportName>

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

/** Which threads an export of comments holds: all of the desk, unless it says otherwise. */
export const commentExportFilter = exportFilter.pick({ storyId: true, articleId: true, since: true })

/** What somebody said, in an export; deleted comments are in none. */
type ExportedComment = { author: string; at: string; body: string }

/** One thread as the export of comments holds it. */
export type ThreadRecord = {
  id: string
  annotationId: string | null
  /** Where it stands in its version's text, in code points; null when it hangs on an annotation. */
  passage: { start: number; end: number } | null
  exact: string
  article: { id: string; title: string; outlet: string | null; url: string | null; versionId: string; version: number }
  resolved: { by: string; at: string } | null
  comments: ExportedComment[]
}

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
  /** What was said about it, oldest first, thread by thread. */
  comments: (ExportedComment & { resolved: boolean })[]
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
