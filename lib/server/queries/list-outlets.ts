import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id, type Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { type OutletView, outletFilter } from '@/lib/schemas/story'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { outletViews } from '../views/outlet-view'
import { byName, decodeCursor, likeText, toPage } from './keyset'

/** The desk's outlets by name, with how many articles each has. */
export async function listOutlets(principal: Principal, filter: unknown = {}): Promise<Result<Page<OutletView>>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read outlets on this desk.')
  const parsed = parseInput(outletFilter, filter)
  if (!parsed.ok) return parsed
  const { q, limit, cursor } = parsed.value
  const after = decodeCursor(byName, cursor)
  if (!after.ok) return after
  const conditions = [
    Prisma.sql`desk_id = ${principal.deskId}::uuid`,
    ...(q?.trim() ? [Prisma.sql`name ILIKE ${`%${likeText(q.trim())}%`}`] : []),
    ...(after.value ? [Prisma.sql`(name_key, id) > (${after.value[0]}, ${after.value[1]}::uuid)`] : []),
  ]
  const found = await db.$queryRaw<{ id: string; key: string }[]>`
    SELECT id, name_key AS key FROM outlet WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY name_key, id LIMIT ${limit + 1}`
  const outlets = await db.outlet.findMany({ where: { id: { in: found.map((row) => row.id) } } })
  const views = new Map((await outletViews(db, outlets)).map((view) => [view.id, view]))
  return ok(
    toPage(
      found.filter((row) => views.has(row.id)),
      limit,
      (row) => [row.key, row.id],
      (row) => views.get(row.id) as OutletView,
    ),
  )
}

/** One outlet, or `not_found`. */
export async function getOutlet(principal: Principal, outletId: string): Promise<Result<OutletView>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read outlets on this desk.')
  if (!id.safeParse(outletId).success) return noOutlet()
  const outlet = await db.outlet.findFirst({ where: { id: outletId, deskId: principal.deskId } })
  const [view] = outlet ? await outletViews(db, [outlet]) : []
  return view ? ok(view) : noOutlet()
}

/** Says that an id names no outlet here; another desk's id gets the same answer. */
export const noOutlet = () => refuse('not_found', 'There is no such outlet on this desk.')
