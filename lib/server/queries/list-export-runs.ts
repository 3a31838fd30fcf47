import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id as anyId, type Page } from '@/lib/schemas/common'
import { type ExportRunView, exportRunFilter } from '@/lib/schemas/correction'
import { exportFilter } from '@/lib/schemas/export'
import type { Principal } from '@/lib/schemas/person'
import { endsWhatWasSent } from '../corrections/ends-what-was-sent'
import { db, type Prisma } from '../db'
import { parseInput } from '../parse-input'
import { byTime, decodeCursor, toPage } from './keyset'

const include = { user: { select: { id: true, name: true } } } as const satisfies Prisma.ExportRunInclude
type Row = Prisma.ExportRunGetPayload<{ include: typeof include }>

/** Every export that was made on the desk, newest first, with how much of it was corrected since. */
export async function listExportRuns(principal: Principal, query: unknown = {}): Promise<Result<Page<ExportRunView>>> {
  if (!can(principal, 'export.read')) return notForYou()
  const parsed = parseInput(exportRunFilter, query)
  if (!parsed.ok) return parsed
  const { limit, cursor } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const [startedAt, id] = after.value ?? []
  const rows = await db.exportRun.findMany({
    where: {
      deskId: principal.deskId,
      ...(startedAt && id && { OR: [{ startedAt: { lt: startedAt } }, { startedAt, id: { lt: id } }] }),
    },
    include,
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const { items, nextCursor } = toPage(
    rows,
    limit,
    (row) => [row.startedAt.toISOString(), row.id],
    (row) => row,
  )
  return ok({ items: await exportRunViews(items), nextCursor })
}

/** One export as it was made, or `not_found`. */
export async function getExportRun(principal: Principal, id: string): Promise<Result<ExportRunView>> {
  if (!can(principal, 'export.read')) return notForYou()
  const row = anyId.safeParse(id).success
    ? await db.exportRun.findFirst({ where: { id, deskId: principal.deskId }, include })
    : null
  const [view] = row ? await exportRunViews([row]) : []
  return view ? ok(view) : refuse('not_found', 'There is no such export on this desk.')
}

async function exportRunViews(rows: readonly Row[]): Promise<ExportRunView[]> {
  const filters = new Map(rows.map(({ id, filter }) => [id, exportFilter.parse(filter)]))
  const stories = [...filters.values()].flatMap(({ storyId }) => storyId ?? [])
  const [corrected, titles] = await Promise.all([
    countCorrected(rows.map(({ id }) => id)),
    db.story.findMany({ where: { id: { in: stories } }, select: { id: true, title: true } }),
  ])
  return rows.map(({ id, user, format, startedAt, finishedAt, count }) => {
    const filter = filters.get(id) ?? exportFilter.parse({})
    return {
      ...{ id, by: user, format, filter, count, corrected: corrected.get(id) ?? 0 },
      story: titles.find((story) => story.id === filter.storyId) ?? null,
      ...{ startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
    }
  })
}

/**
 * How many annotations of each export were corrected since. It goes by the corrections since it began, which are few,
 * with the longest that a change may take before its commit: an export may hold the whole desk.
 */
async function countCorrected(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT run.id, count(*)::int AS count FROM export_run run
      JOIN correction c ON c.desk_id = run.desk_id AND c.created_at > run.started_at - interval '2 minutes'
      JOIN exported_annotation sent ON sent.export_id = run.id AND ${endsWhatWasSent}
     WHERE run.id = ANY(${[...ids]}::uuid[]) GROUP BY run.id`
  return new Map(rows.map(({ id, count }) => [id, count]))
}

const notForYou = () => refuse('forbidden', 'Your role can’t read this desk’s exports.')
