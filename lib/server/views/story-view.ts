import 'server-only'
import type { StoryView } from '@/lib/schemas/story'
import { Prisma } from '../db'
import type { Transaction } from '../transaction'

type Story = Prisma.StoryGetPayload<object>
type Counts = { id: string; articles: number; outlets: number; annotations: number }

/** Stories with what they hold, counted for all of them at once; removed articles and marks don't count. */
export async function storyViews(tx: Transaction, stories: readonly Story[]): Promise<StoryView[]> {
  const counts = new Map((await countAll(tx, stories)).map((row) => [row.id, row]))
  return stories.map((story) => ({
    id: story.id,
    title: story.title,
    summary: story.summary,
    revision: story.revision,
    articleCount: counts.get(story.id)?.articles ?? 0,
    outletCount: counts.get(story.id)?.outlets ?? 0,
    annotationCount: counts.get(story.id)?.annotations ?? 0,
    createdAt: story.createdAt.toISOString(),
    updatedAt: story.updatedAt.toISOString(),
  }))
}

async function countAll(tx: Transaction, stories: readonly Story[]): Promise<Counts[]> {
  if (stories.length === 0) return []
  const ids = Prisma.join(stories.map(({ id }) => Prisma.sql`${id}::uuid`))
  return tx.$queryRaw<Counts[]>`
    SELECT a.story_id AS id, count(*)::int AS articles, count(DISTINCT a.outlet_id)::int AS outlets,
           coalesce(sum(marks.count), 0)::int AS annotations
      FROM article a
      LEFT JOIN LATERAL (
        SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.deleted_at IS NULL
      ) marks ON true
     WHERE a.story_id IN (${ids}) AND a.deleted_at IS NULL
     GROUP BY a.story_id`
}
