import 'server-only'
import type { Principal } from '@/lib/schemas/person'
import { newId } from './new-id'
import type { Transaction } from './transaction'

/** What an audit event can be about. */
export type AuditSubject =
  | 'annotation'
  | 'thread'
  | 'comment'
  | 'article'
  | 'version'
  | 'story'
  | 'outlet'
  | 'actor'
  | 'topic'
  | 'lesson'
  | 'ruling'
  | 'source'
  | 'placement'
  | 'claim-link'
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
    const events = entries
      .slice(from, from + batch)
      .map((entry) => ({ deskId: principal.deskId, ...entry, id: newId() }))
    // As one JSON value: a thousand states as parameters of their own take several times as long.
    await tx.$executeRaw`
      INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, before, after)
      SELECT id, "deskId", ${principal.userId}::uuid, ${principal.means}::audit_means, action, "subjectType", "subjectId", before, after
        FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
          AS event (id uuid, "deskId" uuid, action text, "subjectType" text, "subjectId" uuid, before jsonb, after jsonb)`
  }
}
