import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { engine } from '@/lib/language/read-article'
import { can } from '@/lib/policies/can'
import type { Principal } from '@/lib/schemas/person'
import type { ReadingProgress } from '@/lib/schemas/suggestion'
import { configuredAdapter } from '../adapters/configured-adapter'
import { db, pool } from '../db'

/** How far the reading of a desk's articles has come, engine by engine, with what adapters cost and what went wrong. */
export async function readingProgress(principal: Principal): Promise<Result<ReadingProgress>> {
  const { deskId } = principal
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read articles on this desk.')
  const groups = await db.reading.groupBy({ by: ['engine', 'status'], where: { deskId }, _count: true })
  const adapter = configuredAdapter()
  const names = [
    ...new Set([engine.name, ...(adapter ? [adapter.name] : []), ...groups.map(({ engine: name }) => name)]),
  ]
  const costs = await costsOf(deskId)
  return ok({
    engines: names.map((name) => {
      const count = (status: string) => groups.find((one) => one.engine === name && one.status === status)?._count ?? 0
      const waiting = count('waiting') + count('running')
      return {
        ...{ engine: name, version: name === engine.name ? engine.version : (adapter?.version ?? ''), waiting },
        ...{ done: count('done'), failed: count('failed') },
        isOn: name === engine.name || name === adapter?.name,
        ...(costs.get(name) ?? { cost: null, untrue: 0, lastProblem: null }),
      }
    }),
  })
}

type Cost = { cost: { amount: number; unit: string } | null; untrue: number; lastProblem: string | null }

async function costsOf(deskId: string): Promise<Map<string, Cost>> {
  const { rows } = await pool.query<{
    engine: string
    amount: number | null
    unit: string | null
    untrue: number
    problem: string | null
  }>(
    `SELECT engine, sum((cost->>'amount')::float8) AS amount, max(cost->>'unit') AS unit,
            coalesce(sum((cost->>'untrue')::int), 0)::int AS untrue,
            (array_agg(problem ORDER BY started_at DESC) FILTER (WHERE problem IS NOT NULL))[1] AS problem
       FROM reading WHERE desk_id = $1 AND (engine <> $2 OR problem IS NOT NULL) GROUP BY engine`,
    [deskId, engine.name],
  )
  return new Map(
    rows.map(({ engine: name, amount, unit, untrue, problem }) => [
      name,
      { cost: amount === null ? null : { amount, unit: unit ?? '' }, untrue, lastProblem: problem },
    ]),
  )
}
