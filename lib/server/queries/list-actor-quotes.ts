import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/domain/result'
import { type ActorQuoteView, actorQuoteFilter } from '@/lib/schemas/actor-page'
import { annotationStatus } from '@/lib/schemas/annotation'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { archiveNames } from '../actors/archive-names'
import { articleTime, foundQuotes, isMarkedOver, markedQuotes } from '../actors/quote-relations'
import { standingActor } from '../actors/standing-actor'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { actorQuoteViews, type QuotePlace } from '../views/actor-quote-view'
import { decodeCursor, toPage } from './keyset'

type Filter = z.output<typeof actorQuoteFilter>

/** Newest first, then article by article, and in each as it is read: sort values of a place, all of them descending. */
const byPlace = z.tuple([z.iso.datetime(), z.uuid(), z.int(), z.string().max(60)])
type PlaceKey = z.output<typeof byPlace>

/**
 * What an actor is quoted with, newest first: what people marked as theirs, and what the engine found where nobody did. A
 * merged actor’s are those of the one that it became.
 */
export async function listActorQuotes(
  principal: Principal,
  actorId: string,
  input: unknown = {},
): Promise<Result<Page<ActorQuoteView>>> {
  const actor = await standingActor(principal, actorId)
  if (!actor.ok) return actor
  const parsed = parseInput(actorQuoteFilter, input)
  if (!parsed.ok) return parsed
  const filter = parsed.value
  const after = decodeCursor(byPlace, filter.cursor)
  if (!after.ok) return after
  const range = { limit: filter.limit + 1, after: after.value ?? undefined }
  const { deskId } = principal
  const status = annotationStatus.safeParse(filter.state).data
  const marked =
    filter.state === 'found'
      ? []
      : await placesIn(markedQuotes(deskId, actor.value.id, status, conditionsOf(filter)), range)
  // What is older than a page full of marks can’t be on it, and is not looked at.
  const until = marked.length > filter.limit ? keyOf(marked.at(-1) as QuotePlace) : undefined
  const found =
    filter.state === undefined || filter.state === 'found'
      ? await foundPlaces(deskId, await archiveNames(deskId, actor.value), conditionsOf(filter), { ...range, until })
      : []
  const page = toPage([...marked, ...found].sort(newestFirst), filter.limit, keyOf, (place) => place)
  return ok({ ...page, items: await actorQuoteViews(principal, actor.value, page.items) })
}

type Range = { limit: number; after: PlaceKey | undefined; until?: PlaceKey | undefined }

const placesIn = (quotes: Prisma.Sql, range: Range) =>
  db.$queryRaw<QuotePlace[]>`
    SELECT article_id AS "articleId", at, back, key FROM (${quotes} OFFSET 0) f
     WHERE ${within(range)} ${inOrder} LIMIT ${range.limit}`

/** In order before they are held against the marks: most pages need that of their own quotes alone. */
async function foundPlaces(
  deskId: string,
  names: Parameters<typeof foundQuotes>[1],
  where: Prisma.Sql,
  range: Range,
): Promise<QuotePlace[]> {
  if (names.names.length === 0) return []
  return db.$queryRaw<QuotePlace[]>`
    SELECT f.article_id AS "articleId", f.at, f.back, f.key, f.version, f.ordinal
      FROM (SELECT * FROM (${foundQuotes(deskId, names, where)}) f WHERE ${within(range)} ${inOrder} OFFSET 0) f
     WHERE NOT ${isMarkedOver(deskId)} ${inOrder} LIMIT ${range.limit}`
}

const inOrder = Prisma.sql`ORDER BY at DESC, article_id DESC, back DESC, key DESC`

function within({ after, until }: Range): Prisma.Sql {
  const own = Prisma.sql`(at, article_id, back, key)`
  const row = ([at, articleId, back, key]: PlaceKey) =>
    Prisma.sql`(${at}::timestamptz, ${articleId}::uuid, ${back}::int, ${key}::text)`
  return Prisma.join(
    [
      after ? Prisma.sql`${own} < ${row(after)}` : Prisma.sql`true`,
      ...(until ? [Prisma.sql`${own} > ${row(until)}`] : []),
    ],
    ' AND ',
  )
}

/** What a filter asks of an article (`r`) and a quote (`q`). */
function conditionsOf({ outletId, storyId, from, to, form }: Filter): Prisma.Sql {
  const conditions = [
    ...(outletId ? [Prisma.sql`r.outlet_id = ${outletId}::uuid`] : []),
    ...(storyId ? [Prisma.sql`r.story_id = ${storyId}::uuid`] : []),
    ...(from ? [Prisma.sql`${articleTime} >= ${from}::date::timestamp AT TIME ZONE 'UTC'`] : []),
    ...(to ? [Prisma.sql`${articleTime} < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`] : []),
    ...(form ? [Prisma.sql`(q.form IN ('direct', 'partial')) = ${form === 'marks'}`] : []),
  ]
  return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
}

const keyOf = ({ at, articleId, back, key }: QuotePlace): PlaceKey => [at.toISOString(), articleId, back, key]

/** As the database orders them: ids and keys are letters of ASCII alone. */
function newestFirst(a: QuotePlace, b: QuotePlace): number {
  const [one, other] = [keyOf(a), keyOf(b)]
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [one[i] as string | number, other[i] as string | number]
    if (x !== y) return x < y ? 1 : -1
  }
  return 0
}
