import 'server-only'
import { pool } from '../db'
import type { ChangeNotice } from './notice'

/** Further back than this, reading everything anew is quicker than hearing it told. */
const farthest = 5_000

/** Where the desk's record ends now. */
export async function recordEnd(deskId: string): Promise<number> {
  const { rows } = await pool.query<{ end: number }>(
    'SELECT sequence::int AS "end" FROM audit_head WHERE desk_id = $1',
    [deskId],
  )
  return rows[0]?.end ?? 0
}

/**
 * What was written to a desk's record after `from`, up to and with `to`, as it was told when it happened. Nothing where
 * that is too much, or where `from` is not in the record.
 */
export async function missedChanges(deskId: string, from: number, to: number): Promise<ChangeNotice[] | undefined> {
  if (from > to || to - from > farthest) return undefined
  const { rows } = await pool.query<ChangeNotice>(
    `SELECT 'change' AS what, desk_id AS "deskId", sequence::int, subject_type AS "subjectType", subject_id AS "subjectId",
            action, audit_event_article(e) AS "articleId", user_id AS by, (coalesce(after, before)->>'revision')::int AS revision
       FROM audit_event e WHERE desk_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence`,
    [deskId, from, to],
  )
  return rows
}
