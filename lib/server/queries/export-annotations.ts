import 'server-only'
import Cursor from 'pg-cursor'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { contextOf } from '@/lib/domain/text/context-of'
import { textIndex } from '@/lib/domain/text/text-index'
import { exportWriters } from '@/lib/formats/export-format'
import { can } from '@/lib/policies/can'
import { type ExportFormat, type ExportRecord, exportFilter, exportFormat, type LeftOut } from '@/lib/schemas/export'
import type { Principal } from '@/lib/schemas/person'
import { Prisma, pool } from '../db'
import { parseInput } from '../parse-input'
import { annotationConditions } from './review-conditions'

/** An export that is ready to be sent: its pieces come as they are read from the database. */
export type Export = {
  readonly format: ExportFormat
  readonly contentType: string
  readonly fileName: string
  readonly chunks: AsyncGenerator<string>
}

/** Rows fetched at a time; the memory that an export needs does not grow with its size. */
const batch = 500
/** How much of the article stands beside each span, in code points. */
const contextLength = 32
/** Around a span, enough text to cut its context at the edge of a character. */
const margin = contextLength * 4

/**
 * The annotations that a filter means (the approved ones unless it says otherwise), in one consistent state
 * of the database, as a stream of text. A record whose span is not true to its text is left out and named.
 */
export async function exportAnnotations(
  principal: Principal,
  format: unknown,
  filter: unknown,
): Promise<Result<Export>> {
  if (!can(principal, 'export.read')) return refuse('forbidden', 'Your role can’t export from this desk.')
  const kind = exportFormat.safeParse(format)
  if (!kind.success)
    return refuse('not_found', `There is no export format of this name; there are ${exportFormat.options.join(', ')}.`)
  const parsed = parseInput(exportFilter, filter)
  if (!parsed.ok) return parsed
  const { contentType, extension } = exportWriters[kind.data]
  const day = new Date().toISOString().slice(0, 10)
  const query = recordsQuery(annotationConditions(principal, parsed.value))
  return ok({
    ...{ format: kind.data, contentType },
    fileName: `verbatim-${parsed.value.status}-${day}.${extension}`,
    chunks: write(kind.data, query),
  })
}

async function* write(format: ExportFormat, query: Prisma.Sql): AsyncGenerator<string> {
  const writer = exportWriters[format]
  const leftOut: LeftOut[] = []
  let count = 0
  yield writer.begin()
  for await (const rows of readBatches(query)) {
    let chunk = ''
    for (const row of rows) {
      const record = asRecord(row)
      if (record) chunk += writer.record(record, count++ === 0)
      else leftOut.push({ id: row.record.id, reason: 'Its spans are not true to its text.' })
    }
    if (chunk) yield chunk
  }
  yield writer.end(count, leftOut)
}

/** One snapshot for the whole export; the connection goes back however the reading ends. */
async function* readBatches(query: Prisma.Sql): AsyncGenerator<Row[]> {
  const client = await pool.connect()
  let whole = false
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const cursor = client.query(new Cursor<Row>(query.text, query.values))
    for (let rows = await cursor.read(batch); rows.length > 0; rows = await cursor.read(batch)) yield rows
    await cursor.close()
    await client.query('COMMIT')
    whole = true
  } finally {
    // A connection that was left in the middle of a cursor is not used again.
    client.release(!whole)
  }
}

type RawSpan = { start: number; end: number; exact: string; found: string; before: string; after: string }
type Row = { record: Omit<ExportRecord, 'spans' | 'exact'> & { exact: string }; spans: RawSpan[] }

function asRecord({ record, spans }: Row): ExportRecord | undefined {
  if (spans.length === 0 || spans.some(({ exact, found }) => exact !== found)) return undefined
  return {
    ...record,
    spans: spans.map(({ start, end, exact, before, after }) => {
      const index = textIndex(before + exact + after)
      const from = [...before].length
      const { prefix, suffix } = contextOf(index, { start: from, end: from + (end - start) }, contextLength)
      return { start, end, exact, prefix, suffix }
    }),
  }
}

const iso = {
  publishedAt: inIso(Prisma.sql`r.published_at`),
  createdAt: inIso(Prisma.sql`a.created_at`),
  updatedAt: inIso(Prisma.sql`a.updated_at`),
  submittedAt: inIso(Prisma.sql`a.submitted_at`),
  decidedAt: inIso(Prisma.sql`a.decided_at`),
}

function inIso(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** One row an annotation, its record built where the data is; everything is found through indexes. */
function recordsQuery(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`
    SELECT jsonb_build_object(
      'id', a.id, 'kind', k.key, 'status', a.status, 'revision', a.revision, 'exact', a.exact,
      'quote', CASE WHEN a.quote_form IS NULL THEN NULL ELSE jsonb_build_object('form', a.quote_form, 'cue', (
        SELECT jsonb_build_object('start', s.start, 'end', s."end", 'exact', s.exact) FROM annotation_span s
         WHERE s.annotation_id = a.id AND s.version_id = a.version_id AND s.purpose = 'cue' LIMIT 1)) END,
      'claim', CASE WHEN k.key = 'claim' THEN jsonb_build_object('checkable', a.claim_checkable) END,
      'actors', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'role', l.role, 'wikidataId', c.wikidata_id, 'mention', (
                 SELECT jsonb_build_object('start', s.start, 'end', s."end", 'exact', s.exact) FROM annotation_span s
                  WHERE s.annotation_id = a.id AND s.version_id = a.version_id AND s.purpose = 'mention'
                    AND s.actor_id = c.id AND s.actor_role = l.role LIMIT 1)) ORDER BY l.role, c.name)
          FROM annotation_actor l JOIN actor c ON c.id = l.actor_id WHERE l.annotation_id = a.id), '[]'),
      'topics', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', t.id, 'label', t.label, 'notation', t.notation) ORDER BY t.label)
          FROM annotation_topic l JOIN topic t ON t.id = l.topic_id WHERE l.annotation_id = a.id), '[]'),
      'note', a.note,
      'article', jsonb_build_object('id', r.id, 'title', r.title, 'outlet', o.name, 'url', r.url, 'language', r.language,
        'publishedAt', ${iso.publishedAt}, 'story', st.title, 'versionId', v.id, 'version', v.number, 'sha256', v.sha256),
      'origin', jsonb_build_object('method', a.origin_method, 'engine', a.origin_engine,
        'engineVersion', a.origin_version, 'rule', a.origin_rule),
      'createdBy', maker.name, 'createdAt', ${iso.createdAt}, 'updatedAt', ${iso.updatedAt}, 'submittedBy', offerer.name,
      'submittedAt', ${iso.submittedAt}, 'decidedBy', decider.name, 'decidedAt', ${iso.decidedAt}, 'reason', a.decision_reason) AS record,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('start', s.start, 'end', s."end", 'exact', s.exact,
                 'found', substr(v.text, s.start + 1, s."end" - s.start),
                 'before', substr(v.text, greatest(1, s.start + 1 - ${margin}), least(s.start, ${margin})),
                 'after', substr(v.text, s."end" + 1, ${margin})) ORDER BY s.ordinal)
          FROM annotation_span s
         WHERE s.annotation_id = a.id AND s.version_id = a.version_id AND s.purpose = 'target'), '[]') AS spans
      FROM annotation a
      JOIN annotation_kind k ON k.id = a.kind_id
      JOIN article r ON r.id = a.article_id
      JOIN article_version v ON v.id = a.version_id
      JOIN "user" maker ON maker.id = a.created_by_id
      LEFT JOIN "user" offerer ON offerer.id = a.submitted_by_id
      LEFT JOIN "user" decider ON decider.id = a.decided_by_id
      LEFT JOIN outlet o ON o.id = r.outlet_id
      LEFT JOIN story st ON st.id = r.story_id
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY a.article_id, a.position, a.id`
}
