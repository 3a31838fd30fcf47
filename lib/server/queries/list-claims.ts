import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ClaimListItem, claimFilter } from '@/lib/schemas/claim'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { claimWeights } from '../claims/claim-weights'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { type StatementRow, statementInclude, statementView } from '../views/statement-view'
import { byTime, decodeCursor, likeText, toPage } from './keyset'
import { annotationConditions } from './review-conditions'

/** The desk’s claims, the one that changed last first, each with how many speak for it and against it. */
export async function listClaims(principal: Principal, input: unknown = {}): Promise<Result<Page<ClaimListItem>>> {
  if (!can(principal, 'annotation.read')) return refuse('forbidden', 'Your role can’t read claims on this desk.')
  const parsed = parseInput(claimFilter, input)
  if (!parsed.ok) return parsed
  const { limit, cursor, q, contested, status = 'any', ...filter } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const conditions = annotationConditions(principal, { ...filter, status, kind: 'claim' })
  if (q?.trim()) conditions.push(Prisma.sql`a.exact ILIKE ${`%${likeText(q.trim())}%`}`)
  if (contested) conditions.push(isContested(principal))
  if (after.value)
    conditions.push(Prisma.sql`(a.updated_at, a.id) < (${after.value[0]}::timestamptz, ${after.value[1]}::uuid)`)
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM annotation a WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY a.updated_at DESC, a.id DESC LIMIT ${limit + 1}`
  const rows = await db.annotation.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: statementInclude,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  const weightOf = await claimWeights(rows.map(({ id }) => id))
  const item = (row: StatementRow): ClaimListItem => ({
    ...statementView(row),
    ...{ weight: weightOf(row.id), updatedAt: row.updatedAt.toISOString() },
  })
  return ok(toPage(rows, limit, ({ updatedAt, id }) => [updatedAt.toISOString(), id], item))
}

/** What `weighEvidence` calls contested, as a filter: contradictions are few, so they are what is looked through. */
const isContested = ({ deskId }: Principal) =>
  Prisma.sql`a.id IN (SELECT l.to_id FROM claim_link l JOIN annotation f ON f.id = l.from_id
    WHERE l.desk_id = ${deskId}::uuid AND l.relation = 'contradicts' AND l.revoked_at IS NULL
      AND f.deleted_at IS NULL AND f.status <> 'rejected')`
