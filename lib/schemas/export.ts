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
