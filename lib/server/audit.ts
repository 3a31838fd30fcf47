import 'server-only'
import type { Principal } from '@/lib/schemas/person'
import { Prisma } from './db'
import { newId } from './new-id'
import type { Transaction } from './transaction'

/** What an audit event can be about. */
export type AuditSubject =
  | 'annotation'
  | 'article'
  | 'version'
  | 'story'
  | 'outlet'
  | 'actor'
  | 'topic'
  | 'person'
  | 'token'
  | 'session'
  | 'desk'

/** One change: the subject's whole state before and after; null where it did not or no longer exists. */
export type AuditEntry = {
  readonly action: string
  readonly subjectType: AuditSubject
  readonly subjectId: string
  /** On whose record, where it is not the record of the desk that the person who asked is on. */
  readonly deskId?: string
  readonly before: object | null
  readonly after: object | null
}

/** Above this, a desk's record is written in several statements. */
const batch = 500

/**
 * Puts the changes of a command on the desk's record, in order. It must be the command's last
 * statement: from here until the commit it holds the lock that orders the desk's events.
 */
export async function writeAudit(tx: Transaction, principal: Principal, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    await tx.auditEvent.createMany({
      data: entries.slice(from, from + batch).map((entry) => ({
        id: newId(),
        deskId: entry.deskId ?? principal.deskId,
        userId: principal.userId,
        means: principal.means,
        action: entry.action,
        subjectType: entry.subjectType,
        subjectId: entry.subjectId,
        before: asJson(entry.before),
        after: asJson(entry.after),
      })),
    })
  }
}

const asJson = (state: object | null) => (state === null ? Prisma.DbNull : (state as Prisma.InputJsonObject))
