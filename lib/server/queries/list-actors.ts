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

/** Spellings are only looked through when the names that were meant literally don't fill the page: it costs most. */
async function search(principal: Principal, filter: Filter): Promise<Result<Hit[]>> {
  const after = decodeCursor(byRank, filter.cursor)
  if (!after.ok) return after
  const typed = (filter.q ?? '').trim()
  const [start, word] = [`${likeText(typed)}%`, `% ${likeText(typed)}%`]
  const literal = (name: Prisma.Sql) => Prisma.sql`(${name} ILIKE ${start} OR ${name} ILIKE ${word})`
  const alike = (name: Prisma.Sql) => Prisma.sql`${typed} <% ${name}`
  const hits = await readHits(principal, filter, after.value, literal, (name) => ({
    rank: Prisma.sql`CASE WHEN lower(${name}) = ${nameKey(typed)} THEN 0 WHEN ${name} ILIKE ${start} THEN 1 ELSE 2 END`,
    distance: Prisma.sql`0::float8`,
  }))
  if (hits.length > filter.limit || typed.length < shortestLikeness) return ok(hits)
  const more = await readHits(principal, filter, after.value, alike, (name) => ({
    rank: Prisma.sql`CASE WHEN ${literal(name)} THEN 0 ELSE 3 END`,
    distance: Prisma.sql`round((1 - word_similarity(${typed}, ${name}))::numeric, 4)::float8`,
  }))
  const spelt = more.filter(({ id, rank }) => rank === 3 && !hits.some((hit) => hit.id === id))
  return ok([...hits, ...spelt].slice(0, filter.limit + 1))
}

type Name = (name: Prisma.Sql) => Prisma.Sql
type Place = (name: Prisma.Sql) => { rank: Prisma.Sql; distance: Prisma.Sql }

function readHits(
  principal: Principal,
  filter: Filter,
  after: z.output<typeof byRank> | null,
  meets: Name,
  place: Place,
): Promise<Hit[]> {
  const { rank, distance } = place(Prisma.sql`name`)
  const rest = after
    ? Prisma.sql`WHERE (rank, distance, key, id) > (${after[0]}::int, ${after[1]}::float8, ${after[2]}, ${after[3]}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Hit[]>`
    WITH met AS (
      SELECT a.id, a.name_key AS key, a.name AS name FROM actor a
       WHERE ${standing(principal, filter)} AND ${meets(Prisma.sql`a.name`)}
      UNION ALL
      SELECT a.id, a.name_key, o.alias FROM actor_alias o JOIN actor a ON a.id = o.actor_id
       WHERE ${standing(principal, filter)} AND ${meets(Prisma.sql`o.alias`)}
    ), ranked AS (
      SELECT DISTINCT ON (id) id, key, rank, distance
        FROM (SELECT id, key, ${rank} AS rank, ${distance} AS distance FROM met) placed
       ORDER BY id, rank, distance
    )
    SELECT id, key, rank, distance FROM ranked ${rest} ORDER BY rank, distance, key, id LIMIT ${filter.limit + 1}`
}
