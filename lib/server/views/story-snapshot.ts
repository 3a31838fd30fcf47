import 'server-only'
import type { Prisma } from '../db'

/** A story's own columns, as the record keeps them. */
export const storySnapshot = (story: Prisma.StoryGetPayload<object>) => ({
  id: story.id,
  title: story.title,
  summary: story.summary,
  revision: story.revision,
  createdById: story.createdById,
  createdAt: story.createdAt.toISOString(),
  updatedAt: story.updatedAt.toISOString(),
})
