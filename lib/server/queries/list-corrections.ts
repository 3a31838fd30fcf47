import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id as anyId, type Page, page } from '@/lib/schemas/common'
import { type CorrectionView, correctionFilter } from '@/lib/schemas/correction'
import type { Principal } from '@/lib/schemas/person'
import { endsWhatWasSent } from '../corrections/ends-what-was-sent'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { type CorrectionRow, correctionInclude, correctionViews } from '../views/correction-view'
import { byTime, decodeCursor, toPage } from './keyset'

type Conditions = { readonly limit: number; readonly cursor?: string | undefined }

/** Where approved annotations of the desk ceased to be what was approved, newest first, each with who relied on it. */
export async function listCorrections(
  principal: Principal,
  filter: unknown = {},
): Promise<Result<Page<CorrectionView>>> {
  const parsed = parseInput(correctionFilter, filter)
  if (!parsed.ok) return parsed
  const { storyId, annotationId, mine, ...paging } = parsed.value
  const conditions: Prisma.Sql[] = []
  if (annotationId) conditions.push(Prisma.sql`c.annotation_id = ${annotationId}::uuid`)
  if (storyId) conditions.push(Prisma.sql`c.article_id IN (SELECT id FROM article WHERE story_id = ${storyId}::uuid)`)
  if (mine) conditions.push(reliedOnBy(principal))
  return pageOfCorrections(principal, conditions, paging)
}

/** What of an export is no longer as it went out: for each such annotation, the correction that ended what it holds. */
export async function listExportCorrections(
  principal: Principal,
  exportId: string,
  query: unknown = {},
): Promise<Result<Page<CorrectionView>>> {
  if (!can(principal, 'export.read')) return refuse('forbidden', 'Your role can’t read this desk’s exports.')
  const parsed = parseInput(page, query)
  if (!parsed.ok) return parsed
  const isOurs =
    anyId.safeParse(exportId).success &&
    (await db.exportRun.count({ where: { id: exportId, deskId: principal.deskId } })) > 0
  if (!isOurs) return refuse('not_found', 'There is no such export on this desk.')
  const ofExport = Prisma.sql`EXISTS (SELECT 1 FROM exported_annotation sent
    WHERE sent.export_id = ${exportId}::uuid AND ${endsWhatWasSent})`
  return pageOfCorrections(principal, [ofExport], parsed.value)
}

/** One correction, or `not_found`. */
export async function getCorrection(principal: Principal, id: string): Promise<Result<CorrectionView>> {
  if (!can(principal, 'annotation.read')) return notForYou()
  const row = anyId.safeParse(id).success
    ? await db.correction.findFirst({ where: { id, deskId: principal.deskId }, include: correctionInclude })
    : null
  const [view] = row ? await correctionViews([row]) : []
  return view ? ok(view) : refuse('not_found', 'There is no such correction on this desk.')
}

const reliedOnBy = ({ userId }: Principal) => Prisma.sql`(
  EXISTS (SELECT 1 FROM exported_annotation sent JOIN export_run run ON run.id = sent.export_id
    WHERE sent.annotation_id = c.annotation_id AND sent.revision < c.to_revision AND run.user_id = ${userId}::uuid)
  OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(c.before->'variants') variant
    JOIN annotation a ON a.id = variant::uuid WHERE a.created_by_id = ${userId}::uuid))`

async function pageOfCorrections(
  principal: Principal,
  conditions: readonly Prisma.Sql[],
  { limit, cursor }: Conditions,
): Promise<Result<Page<CorrectionView>>> {
  if (!can(principal, 'annotation.read')) return notForYou()
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const all = [Prisma.sql`c.desk_id = ${principal.deskId}::uuid`, ...conditions]
  if (after.value) {
    const [at, last] = after.value
    all.push(Prisma.sql`(c.created_at, c.id) < (${at}::timestamptz, ${last}::uuid)`)
  }
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM correction c WHERE ${Prisma.join(all, ' AND ')}
     ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit + 1}`
  const rows = await db.correction.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: correctionInclude,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const { items, nextCursor } = toPage(rows, limit, cursorOf, (row) => row)
  return ok({ items: await correctionViews(items), nextCursor })
}

const cursorOf = ({ createdAt, id }: CorrectionRow) => [createdAt.toISOString(), id]
const notForYou = () => refuse('forbidden', 'Your role can’t read this desk’s corrections.')
