import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { type SourceListItem, sourceFilter } from '@/lib/schemas/source'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { sourceHeadSelect, sourceItem } from '../views/source-view'
import { getStory } from './get-story'
import { byTime, decodeCursor, toPage } from './keyset'

/** A story’s sources, the first one added first, without their texts. */
export async function listSources(
  principal: Principal,
  storyId: string,
  filter: unknown = {},
): Promise<Result<Page<SourceListItem>>> {
  const story = await getStory(principal, storyId)
  if (!story.ok) return story
  const parsed = parseInput(sourceFilter, filter)
  if (!parsed.ok) return parsed
  const { limit, cursor } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const [at, last] = after.value ?? []
  const rows = await db.primarySource.findMany({
    where: {
      ...{ storyId, deskId: principal.deskId, deletedAt: null },
      ...(at && last && { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: last } }] }),
    },
    select: sourceHeadSelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => sourceItem(principal, row),
    ),
  )
}
