import 'server-only'
import { z } from 'zod'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { type TopicView, topicFilter } from '@/lib/schemas/vocabulary'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { topicViews } from '../views/topic-view'
import { byName, decodeCursor, likeText, toPage } from './keyset'

type Hit = { id: string; key: string; rank: number }

const byRank = z.tuple([z.int(), ...byName.def.items])

/**
 * The desk's topics by label; `broaderId` lists one floor of the tree. With `q`, what a picker wants while
 * somebody types: the very label or code first, then labels that start so, then those with a word that
 * starts so, then those that hold it, then the other languages' labels.
 */
export async function listTopics(principal: Principal, filter: unknown = {}): Promise<Result<Page<TopicView>>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read topics on this desk.')
  const parsed = parseInput(topicFilter, filter)
  if (!parsed.ok) return parsed
  const { q, broaderId, retired, limit, cursor } = parsed.value
  const after = decodeCursor(byRank, cursor)
  if (!after.ok) return after
  const typed = q?.trim() ?? ''
  const conditions = [
    Prisma.sql`t.desk_id = ${principal.deskId}::uuid`,
    ...(retired ? [] : [Prisma.sql`t.retired_at IS NULL`]),
    ...(broaderId === 'root' ? [Prisma.sql`t.broader_id IS NULL`] : []),
    ...(broaderId && broaderId !== 'root' ? [Prisma.sql`t.broader_id = ${broaderId}::uuid`] : []),
  ]
  const rest = after.value
    ? Prisma.sql`AND (rank, key, id) > (${after.value[0]}::int, ${after.value[1]}, ${after.value[2]}::uuid)`
    : Prisma.empty
  const hits = await db.$queryRaw<Hit[]>`
    WITH ranked AS (
      SELECT t.id, t.label_key AS key, ${rankOf(typed)} AS rank FROM topic t
       WHERE ${Prisma.join(conditions, ' AND ')}
    )
    SELECT id, key, rank FROM ranked WHERE rank IS NOT NULL ${rest} ORDER BY rank, key, id LIMIT ${limit + 1}`
  const topics = await db.topic.findMany({ where: { id: { in: hits.map(({ id }) => id) } } })
  const views = new Map((await topicViews(db, topics)).map((view) => [view.id, view]))
  return ok(
    toPage(
      hits.filter(({ id }) => views.has(id)),
      limit,
      ({ rank, key, id }) => [rank, key, id],
      ({ id }) => views.get(id) as TopicView,
    ),
  )
}

/** How well a topic meets what was typed, null where it does not. A tree is some thousand rows: no index needed. */
function rankOf(typed: string): Prisma.Sql {
  if (!typed) return Prisma.sql`0`
  const text = likeText(typed)
  return Prisma.sql`CASE
    WHEN t.label_key = ${nameKey(typed)} OR t.notation = ${typed} OR t.notation = ${`medtop:${typed}`} THEN 0
    WHEN t.label ILIKE ${`${text}%`} THEN 1
    WHEN t.label ILIKE ${`% ${text}%`} THEN 2
    WHEN t.label ILIKE ${`%${text}%`} THEN 3
    WHEN EXISTS (SELECT 1 FROM jsonb_each_text(t.labels) l WHERE l.value ILIKE ${`${text}%`}) THEN 4
  END`
}
