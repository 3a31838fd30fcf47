import 'server-only'
import type { AuditEventView } from '@/lib/schemas/annotation'
import type { Prisma } from '../db'

type Event = Prisma.AuditEventGetPayload<{ include: { user: { select: { id: true; name: true } } } }>

/** One line of a record. */
export const auditEventView = (event: Event): AuditEventView => ({
  sequence: Number(event.sequence),
  at: event.at.toISOString(),
  by: event.user,
  means: event.means,
  action: event.action,
  before: event.before,
  after: event.after,
})
