import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { commentExportFilter, type ThreadRecord } from '@/lib/schemas/export'
import type { Principal } from '@/lib/schemas/person'
import { Prisma, pool } from '../db'
import { parseInput } from '../parse-input'
import type { Export } from './export-annotations'
import { isoTime } from './iso-time'

/** Threads fetched at a time; the memory that an export needs does not grow with its size. */
const batch = 500

/**
 * The comment threads of a desk, article by article, in one consistent state of the database, as JSON Lines: one thread
 * a line, with its article's name. The last line counts them, `{"end":{"count":…}}`: a file without it was cut off.
 */
export async function exportComments(principal: Principal, filter: unknown): Promise<Result<Export>> {
  if (!can(principal, 'export.read') || !can(principal, 'comment.read'))
    return refuse('forbidden', 'Your role can’t export from this desk.')
  const parsed = parseInput(commentExportFilter, filter)
  if (!parsed.ok) return parsed
  const { storyId, articleId, since } = parsed.value
  const conditions = [Prisma.sql`t.desk_id = ${principal.deskId}::uuid`]
  if (articleId) conditions.push(Prisma.sql`t.article_id = ${articleId}::uuid`)
  if (storyId) conditions.push(Prisma.sql`r.story_id = ${storyId}::uuid`)
  if (since)
    conditions.push(Prisma.sql`(t.updated_at >= ${since}::timestamptz OR EXISTS (SELECT 1 FROM comment c
      WHERE c.thread_id = t.id AND greatest(c.created_at, c.edited_at, c.deleted_at) >= ${since}::timestamptz))`)
  return ok({
    contentType: 'application/x-ndjson; charset=utf-8',
    fileName: `verbatim-comments-${new Date().toISOString().slice(0, 10)}.jsonl`,
    chunks: write(threadsQuery(conditions)),
  })
}

async function* write(query: Prisma.Sql): AsyncGenerator<string> {
  let count = 0
  for await (const records of readBatches(query)) {
    count += records.length
    yield records.map((record) => `${JSON.stringify(record)}\n`).join('')
  }
  yield `${JSON.stringify({ end: { count } })}\n`
}

async function* readBatches(query: Prisma.Sql): AsyncGenerator<ThreadRecord[]> {
  const client = await pool.connect()
  let whole = false
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`DECLARE export NO SCROLL CURSOR FOR ${query.text}`, query.values)
    for (;;) {
      const { rows } = await client.query<{ record: ThreadRecord }>(`FETCH ${batch} FROM export`)
      if (rows.length === 0) break
      yield rows.map(({ record }) => record)
    }
    await client.query('COMMIT')
    whole = true
  } finally {
    // A connection that was left in the middle of its transaction is not used again.
    client.release(!whole)
  }
}

const threadsQuery = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.sql`
  SELECT json_build_object(
    'id', t.id, 'annotationId', t.annotation_id,
    'passage', CASE WHEN t.start IS NOT NULL THEN json_build_object('start', t.start, 'end', t."end") END,
    'exact', t.exact,
    'article', json_build_object('id', r.id, 'title', r.title, 'outlet', o.name, 'url', r.url,
                                 'versionId', v.id, 'version', v.number),
    'resolved', CASE WHEN t.resolved_at IS NOT NULL THEN
      json_build_object('by', resolver.name, 'at', ${isoTime(Prisma.sql`t.resolved_at`)}) END,
    'comments', (
      SELECT coalesce(json_agg(json_build_object('author', u.name, 'at', ${isoTime(Prisma.sql`c.created_at`)}, 'body', c.body)
                               ORDER BY c.created_at, c.id), '[]')
        FROM comment c JOIN "user" u ON u.id = c.created_by_id WHERE c.thread_id = t.id AND c.deleted_at IS NULL)
  ) AS record
    FROM comment_thread t
    JOIN article r ON r.id = t.article_id
    JOIN article_version v ON v.id = t.version_id
    LEFT JOIN outlet o ON o.id = r.outlet_id
    LEFT JOIN "user" resolver ON resolver.id = t.resolved_by_id
   WHERE ${Prisma.join(conditions, ' AND ')} AND EXISTS (SELECT 1 FROM comment c WHERE c.thread_id = t.id AND c.deleted_at IS NULL)
   ORDER BY t.article_id, t.created_at, t.id`
