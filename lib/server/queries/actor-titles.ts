import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { ActorTitlesView } from '@/lib/schemas/actor-page'
import type { Principal } from '@/lib/schemas/person'
import { archiveNames } from '../actors/archive-names'
import { articleTime } from '../actors/quote-relations'
import { standingActor } from '../actors/standing-actor'
import { db } from '../db'

/** So many titles are told, and so many outlets of each. */
const [mostTitles, mostOutlets] = [60, 6]

type Row = {
  title: string
  articles: number
  first: Date
  last: Date
  outletIds: string[]
  outletArticles: number[]
  outletCount: number
  total: number
}

/** An actor’s titles over time: as the desk has them, and beside them what articles printed, when and in which outlets. */
export async function actorTitles(principal: Principal, actorId: string): Promise<Result<ActorTitlesView>> {
  const actor = await standingActor(principal, actorId)
  if (!actor.ok) return actor
  const { deskId } = principal
  const { keys, names } = await archiveNames(deskId, actor.value)
  const rows = names.length > 0 ? await printedTitles(deskId, keys, names) : []
  const outlets = await db.outlet.findMany({
    where: { deskId, id: { in: [...new Set(rows.flatMap(({ outletIds }) => outletIds))] } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]))
  return ok({
    held: actor.value.titles,
    printed: rows.map(({ title, articles, first, last, outletIds, outletArticles, outletCount }) => ({
      ...{ title, articles, first: first.toISOString(), last: last.toISOString(), outletCount },
      outlets: outletIds.map((id, i) => ({ id, name: nameOf.get(id) ?? '', articles: outletArticles[i] ?? 0 })),
    })),
    more: Math.max(0, (rows[0]?.total ?? 0) - rows.length),
  })
}

/** Titles that differ in case and spaces alone are one, written as most articles do. */
const printedTitles = (deskId: string, keys: readonly string[], names: readonly string[]) =>
  db.$queryRaw<Row[]>`
    WITH printed AS (
      SELECT lower(regexp_replace(btrim(one.title), '\\s+', ' ', 'g')) AS key, btrim(one.title) AS title,
             r.id, r.outlet_id, ${articleTime} AS at
        FROM archived_name n JOIN archived_version v ON v.number = n.version JOIN article r ON r.id = v.article_id
       CROSS JOIN unnest(n.titles) AS one(title)
       WHERE n.desk_id = ${deskId}::uuid AND n.key = ANY(${[...keys]}::text[]) AND n.name = ANY(${[...names]}::text[])
         AND r.deleted_at IS NULL AND one.title ~ '[[:alpha:]]'),
    by_outlet AS (
      SELECT key, outlet_id, mode() WITHIN GROUP (ORDER BY title) AS title, count(DISTINCT id)::int AS articles,
             min(at) AS first, max(at) AS last
        FROM printed GROUP BY key, outlet_id)
    SELECT (array_agg(title ORDER BY articles DESC, title))[1] AS title, sum(articles)::int AS articles,
           min(first) AS first, max(last) AS last, count(outlet_id)::int AS "outletCount", count(*) OVER ()::int AS total,
           coalesce((array_agg(outlet_id ORDER BY articles DESC, outlet_id) FILTER (WHERE outlet_id IS NOT NULL))[1:${mostOutlets}], '{}')
             AS "outletIds",
           coalesce((array_agg(articles ORDER BY articles DESC, outlet_id) FILTER (WHERE outlet_id IS NOT NULL))[1:${mostOutlets}], '{}')
             AS "outletArticles"
      FROM by_outlet GROUP BY key ORDER BY articles DESC, key LIMIT ${mostTitles}`
