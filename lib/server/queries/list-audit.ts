import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { AuditEventView } from '@/lib/schemas/annotation'
import { id, instant, type Page, page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { auditEventView } from '../views/audit-event-view'
import { decodeCursor, toPage } from './keyset'

/** Which lines of the record. */
export const auditFilter = page.extend({
  subjectType: z.string().max(40).optional(),
  subjectId: id.optional(),
  since: instant.optional(),
})
const bySequence = z.tuple([z.int().min(1)])

type Line = AuditEventView & { subjectType: string; subjectId: string; hash: string }

/** The desk’s own record, newest first, for its admins: who changed what, when, and by which way in. */
export async function listAudit(principal: Principal, input: unknown = {}): Promise<Result<Page<Line>>> {
  if (!can(principal, 'audit.read')) return refuse('forbidden', 'Only an admin reads the record of the whole desk.')
  const parsed = parseInput(auditFilter, input)
  if (!parsed.ok) return parsed
  const { limit, cursor, since, subjectType, subjectId } = parsed.value
  const before = decodeCursor(bySequence, cursor)
  if (!before.ok) return before
  const events = await db.auditEvent.findMany({
    where: {
      deskId: principal.deskId,
      ...(subjectType && { subjectType }),
      ...(subjectId && { subjectId }),
      ...(since && { at: { gte: since } }),
      ...(before.value && { sequence: { lt: before.value[0] } }),
    },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
  })
  return ok(
    toPage(
      events,
      limit,
      ({ sequence }) => [Number(sequence)],
      (event) => ({
        ...auditEventView(event),
        ...{ subjectType: event.subjectType, subjectId: event.subjectId, hash: event.hash },
      }),
    ),
  )
}
