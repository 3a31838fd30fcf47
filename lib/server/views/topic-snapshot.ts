import 'server-only'
import type { Prisma } from '../db'

/** A topic's own columns, as the record keeps them. */
export const topicSnapshot = (topic: Prisma.TopicGetPayload<object>) => ({
  id: topic.id,
  label: topic.label,
  labels: topic.labels,
  definition: topic.definition,
  notation: topic.notation,
  broaderId: topic.broaderId,
  wikidataId: topic.wikidataId,
  retiredAt: topic.retiredAt?.toISOString() ?? null,
  revision: topic.revision,
  createdAt: topic.createdAt.toISOString(),
  updatedAt: topic.updatedAt.toISOString(),
})
