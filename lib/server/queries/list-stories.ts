import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { type StoryView, storyFilter } from '@/lib/schemas/story'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { storyViews } from '../views/story-view'
import { byTime, decodeCursor, likeText, toPage } from './keyset'

/** The desk's stories, newest first, with how many articles, outlets and annotations each holds. */
export async function listStories(principal: Principal, filter: unknown = {}): Promise<Result<Page<StoryView>>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read stories on this desk.')
  const parsed = parseInput(storyFilter, filter)
  if (!parsed.ok) return parsed
  const { q, limit, cursor } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const conditions = [
    Prisma.sql`desk_id = ${principal.deskId}::uuid`,
    ...(q?.trim() ? [Prisma.sql`title ILIKE ${`%${likeText(q.trim())}%`}`] : []),
    ...(after.value ? [Prisma.sql`(created_at, id) < (${after.value[0]}::timestamptz, ${after.value[1]}::uuid)`] : []),
  ]
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM story WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}`
  const stories = await db.story.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const views = new Map((await storyViews(db, stories)).map((view) => [view.id, view]))
  return ok(
    toPage(
      stories,
      limit,
      (story) => [story.createdAt.toISOString(), story.id],
      (story) => views.get(story.id) as StoryView,
    ),
  )
}
