import 'server-only'
import { z } from 'zod'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { type ActorView, actorFilter } from '@/lib/schemas/vocabulary'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { wholeActor } from '../views/actor-snapshot'
import { actorViews } from '../views/actor-view'
import { byName, decodeCursor, likeText, toPage } from './keyset'

type Filter = z.output<typeof actorFilter>
type Hit = { id: string; key: string; rank: number; distance: number }

/** Sort values of a type-ahead: how the name was met, how far it is from what was typed, name, id. */
const byRank = z.tuple([z.int(), z.number(), ...byName.def.items])

/** Below this, a likeness says nothing: every name has some two letters in common. */
const shortestLikeness = 3

/**
 * The desk's actors by name; those that were merged into another are left out. With `q`, what a picker
 * wants while somebody types: the very name first, then names and other names that start so, then those with a
 * word that starts so, then those spelt much like it.
 */
export async function listActors(principal: Principal, filter: unknown = {}): Promise<Result<Page<ActorView>>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read actors on this desk.')
  const parsed = parseInput(actorFilter, filter)
  if (!parsed.ok) return parsed
  const found = await (parsed.value.q?.trim() ? search(principal, parsed.value) : browse(principal, parsed.value))
  if (!found.ok) return found
  const hits = found.value
  const actors = await db.actor.findMany({ where: { id: { in: hits.map(({ id }) => id) } }, include: wholeActor })
  const views = new Map((await actorViews(db, actors)).map((view) => [view.id, view]))
  const cursorOf = ({ rank, distance, key, id }: Hit) =>
    parsed.value.q?.trim() ? [rank, distance, key, id] : [key, id]
  return ok(
    toPage(
      hits.filter(({ id }) => views.has(id)),
      parsed.value.limit,
      cursorOf,
      ({ id }) => views.get(id) as ActorView,
    ),
  )
}

const standing = ({ deskId }: Principal, { kind }: Filter) =>
  Prisma.sql`a.desk_id = ${deskId}::uuid AND a.merged_into_id IS NULL
    ${kind ? Prisma.sql`AND a.kind = ${kind}::actor_kind` : Prisma.empty}`

async function browse(principal: Principal, filter: Filter): Promise<Result<Hit[]>> {
  const after = decodeCursor(byName, filter.cursor)
  if (!after.ok) return after
  const rest = after.value
    ? Prisma.sql`AND (a.name_key, a.id) > (${after.value[0]}, ${after.value[1]}::uuid)`
    : Prisma.empty
  return ok(
    await db.$queryRaw<Hit[]>`
      SELECT a.id, a.name_key AS key, 0 AS rank, 0::float8 AS distance FROM actor a
       WHERE ${standing(principal, filter)} ${rest}
       ORDER BY a.name_key, a.id LIMIT ${filter.limit + 1}`,
  )
}

async function search(principal: Principal, filter: Filter): Promise<Result<Hit[]>> {
  const after = decodeCursor(byRank, filter.cursor)
  if (!after.ok) return after
  const typed = (filter.q ?? '').trim()
  const [start, word] = [`${likeText(typed)}%`, `% ${likeText(typed)}%`]
  const meets = (name: Prisma.Sql) => Prisma.sql`(${name} ILIKE ${start} OR ${name} ILIKE ${word}
    ${typed.length >= shortestLikeness ? Prisma.sql`OR ${typed} <% ${name}` : Prisma.empty})`
  const rest = after.value
    ? Prisma.sql`WHERE (rank, distance, key, id) >
        (${after.value[0]}::int, ${after.value[1]}::float8, ${after.value[2]}, ${after.value[3]}::uuid)`
    : Prisma.empty
  return ok(
    await db.$queryRaw<Hit[]>`
      WITH met AS (
        SELECT a.id, a.name_key AS key, a.name AS name FROM actor a
         WHERE ${standing(principal, filter)} AND ${meets(Prisma.sql`a.name`)}
        UNION ALL
        SELECT a.id, a.name_key, o.alias FROM actor_alias o JOIN actor a ON a.id = o.actor_id
         WHERE ${standing(principal, filter)} AND ${meets(Prisma.sql`o.alias`)}
      ), placed AS (
        SELECT id, key, CASE WHEN lower(name) = ${nameKey(typed)} THEN 0 WHEN name ILIKE ${start} THEN 1
                             WHEN name ILIKE ${word} THEN 2 ELSE 3 END AS rank, name
          FROM met
      ), ranked AS (
        SELECT DISTINCT ON (id) id, key, rank,
               CASE WHEN rank < 3 THEN 0::float8
                    ELSE round((1 - word_similarity(${typed}, name))::numeric, 4)::float8 END AS distance
          FROM placed ORDER BY id, rank, distance
      )
      SELECT id, key, rank, distance FROM ranked ${rest}
       ORDER BY rank, distance, key, id LIMIT ${filter.limit + 1}`,
  )
}
