import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { ActorOutletsView } from '@/lib/schemas/actor-page'
import type { Principal } from '@/lib/schemas/person'
import { archiveNames } from '../actors/archive-names'
import { foundQuotes, isMarkedOver, markedQuotes } from '../actors/quote-relations'
import { standingActor } from '../actors/standing-actor'
import { db } from '../db'

/** So many outlets and months are told. */
const [mostOutlets, mostMonths] = [200, 36]

type Row = {
  by: 'outlet' | 'month' | 'all'
  outletId: string | null
  month: string | null
  inMarks: number
  reported: number
  first: Date
  last: Date
}

/** Who quotes an actor: by outlet and by month, how often in quotation marks and how often reported. */
export async function actorOutlets(principal: Principal, actorId: string): Promise<Result<ActorOutletsView>> {
  const actor = await standingActor(principal, actorId)
  if (!actor.ok) return actor
  const rows = await countQuotes(principal.deskId, actor.value.id, await archiveNames(principal.deskId, actor.value))
  const all = rows.find(({ by }) => by === 'all')
  const byOutlet = rows.filter(({ by }) => by === 'outlet')
  const shown = byOutlet.slice(0, mostOutlets)
  const outlets = await db.outlet.findMany({
    where: { deskId: principal.deskId, id: { in: shown.flatMap(({ outletId }) => outletId ?? []) } },
    select: { id: true, name: true },
  })
  const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  return ok({
    ...{ inMarks: all?.inMarks ?? 0, reported: all?.reported ?? 0, outletCount: byOutlet.length },
    outlets: shown.map(({ outletId, inMarks, reported, first, last }) => ({
      ...{ outlet: outletOf.get(outletId ?? '') ?? null, inMarks, reported },
      ...{ first: first.toISOString(), last: last.toISOString() },
    })),
    months: rows
      .flatMap(({ by, month, inMarks, reported }) => (by === 'month' && month ? [{ month, inMarks, reported }] : []))
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .slice(-mostMonths),
  })
}

/**
 * The same quotes that the list shows, counted by outlet, by month and in all; who quotes most stands first. What the
 * actor’s own marks stand over goes first and at once; only the rest is held against the marks of its articles.
 */
const countQuotes = (deskId: string, actorId: string, names: Parameters<typeof foundQuotes>[1]) =>
  db.$queryRaw<Row[]>`
    WITH marked AS MATERIALIZED (${markedQuotes(deskId, actorId, undefined)}),
    left_over AS (
      SELECT * FROM (${foundQuotes(deskId, names)}) f
       WHERE NOT EXISTS (SELECT 1 FROM marked m
                          WHERE m.version_id = f.version_id AND m.start < f."end" AND f.start < m."end") OFFSET 0),
    quote AS (
      SELECT outlet_id, at, form IN ('direct', 'partial') AS in_marks FROM left_over f WHERE NOT ${isMarkedOver(deskId)}
      UNION ALL
      SELECT outlet_id, at, form IN ('direct', 'partial') FROM marked),
    placed AS (SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month FROM quote)
    SELECT CASE WHEN grouping(outlet_id) = 0 THEN 'outlet' WHEN grouping(month) = 0 THEN 'month' ELSE 'all' END AS by,
           outlet_id AS "outletId", month, min(at) AS first, max(at) AS last,
           count(*) FILTER (WHERE in_marks)::int AS "inMarks", count(*) FILTER (WHERE NOT in_marks)::int AS reported
      FROM placed GROUP BY GROUPING SETS ((outlet_id), (month), ())
     ORDER BY count(*) DESC, outlet_id`
