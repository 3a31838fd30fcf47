import 'server-only'
import { pool } from '../db'

/** What was looked at, and how many rows of it are not as they must be. */
export type DatabaseReport = { readonly checks: { readonly name: string; readonly wrong: number }[] }

// Each counts the rows that break an invariant. Triggers hold all of these; this finds what went round them.
const checks: Record<string, string> = {
  'texts match their hashes': `
    SELECT count(*) FROM article_version
    WHERE sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex') OR length <> char_length(text)`,
  'spans are true to their texts': `
    SELECT count(*) FROM annotation_span s JOIN article_version v ON v.id = s.version_id
    WHERE substr(v.text, s.start + 1, s."end" - s.start) <> s.exact`,
  'comment threads are true to their texts': `
    SELECT count(*) FROM comment_thread t JOIN article_version v ON v.id = t.version_id
    WHERE t.start IS NOT NULL AND substr(v.text, t.start + 1, t."end" - t.start) <> t.exact`,
  'annotations have spans on their version': `
    SELECT count(*) FROM annotation a WHERE NOT EXISTS (
      SELECT 1 FROM annotation_span s WHERE s.annotation_id = a.id AND s.version_id = a.version_id AND s.purpose = 'target')`,
  'annotations are on the record': `
    SELECT count(*) FROM annotation a WHERE NOT EXISTS (
      SELECT 1 FROM audit_event e WHERE e.subject_type = 'annotation' AND e.subject_id = a.id)`,
  'audit events match their hashes': `
    SELECT count(*) FROM audit_event e WHERE hash <> audit_event_hash(e)`,
  'audit events are chained without gaps': `
    SELECT count(*) FROM (
      SELECT sequence, previous_hash,
        lag(hash, 1, '') OVER w AS expected, row_number() OVER w AS place
      FROM audit_event WINDOW w AS (PARTITION BY desk_id ORDER BY sequence)) e
    WHERE previous_hash <> expected OR sequence <> place`,
  'the record ends where its head says': `
    SELECT count(*) FROM audit_head h
    FULL JOIN (SELECT DISTINCT ON (desk_id) desk_id, sequence, hash FROM audit_event ORDER BY desk_id, sequence DESC) e
      ON e.desk_id = h.desk_id
    WHERE (coalesce(h.sequence, 0), coalesce(h.hash, '')) <> (coalesce(e.sequence, 0), coalesce(e.hash, ''))`,
}

/** Reads everything once and counts what is broken. It takes a while on a large desk. */
export async function checkDatabase(): Promise<DatabaseReport> {
  const report: { name: string; wrong: number }[] = []
  for (const [name, sql] of Object.entries(checks)) {
    const { rows } = await pool.query<{ count: string }>(sql)
    report.push({ name, wrong: Number(rows[0]?.count ?? 0) })
  }
  return { checks: report }
}
