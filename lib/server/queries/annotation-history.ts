import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { AuditEventView } from '@/lib/schemas/annotation'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { noAnnotation } from '../annotations/load-annotation'
import { db } from '../db'
import { auditEventView } from '../views/audit-event-view'

/** Everything that ever happened to an annotation, oldest first. */
export async function annotationHistory(
  principal: Principal,
  annotationId: string,
): Promise<Result<{ items: AuditEventView[] }>> {
  if (!id.safeParse(annotationId).success) return noAnnotation()
  const events = await db.auditEvent.findMany({
    where: { subjectType: 'annotation', subjectId: annotationId, deskId: principal.deskId },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { sequence: 'asc' },
  })
  return events.length > 0 ? ok({ items: events.map(auditEventView) }) : noAnnotation()
}
