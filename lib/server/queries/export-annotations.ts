import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import { exportWriters } from '@/lib/formats/export-format'
import { can } from '@/lib/policies/can'
import {
  type ExportFilter,
  type ExportFormat,
  exportFilter,
  exportFormat,
  exportName,
  type LeftOut,
} from '@/lib/schemas/export'
import type { Principal } from '@/lib/schemas/person'
import { Prisma, pool } from '../db'
import type { Sent } from '../exports/export-run'
import { parseInput } from '../parse-input'
import { type ExportRow, exportRecord } from '../views/export-record'
import { isoTime } from './iso-time'
import { annotationConditions } from './review-conditions'

/** An export that is ready to be sent: its pieces come as they are read from the database. */
export type Export = {
  readonly contentType: string
  readonly fileName: string
  readonly chunks: AsyncGenerator<string>
}

/** Hears of each part right before it is handed out. */
type Noting = (sent: readonly Sent[]) => Promise<void>

/** An export of annotations that is ready to be written, with what was asked for. */
type AnnotationExport = Omit<Export, 'chunks'> & {
  readonly format: ExportFormat
  readonly filter: ExportFilter
  readonly write: (note: Noting) => AsyncGenerator<string>
}

/** Rows fetched at a time; the memory that an export needs does not grow with its size. */
const batch = 500
/** Texts held at a time, in code points: a single longer one still has to be held. */
const heldText = 2_000_000

/**
 * The annotations that a filter means (the approved ones unless it says otherwise), in one consistent state
 * of the database, as a stream of text. A record whose span is not true to its text is left out and named. It is
 * for exports/run-export, which keeps who took what.
 */
export async function exportAnnotations(
  principal: Principal,
  format: unknown,
  filter: unknown,
): Promise<Result<AnnotationExport>> {
  if (!can(principal, 'export.read')) return refuse('forbidden', 'Your role can’t export from this desk.')
  const kind = exportFormat.safeParse(format)
  if (!kind.success)
    return refuse('not_found', `There is no export format of this name; there are ${exportName.options.join(', ')}.`)
  const parsed = parseInput(exportFilter, filter)
  if (!parsed.ok) return parsed
  const { contentType, extension } = exportWriters[kind.data]
  const day = new Date().toISOString().slice(0, 10)
  const ids = idsQuery(annotationConditions(principal, parsed.value))
  return ok({
    contentType,
    fileName: `verbatim-${parsed.value.status}-${day}.${extension}`,
    format: kind.data,
    filter: parsed.value,
    write: (note) => write(kind.data, ids, note),
  })
}

async function* write(format: ExportFormat, ids: Prisma.Sql, note: Noting): AsyncGenerator<string> {
  const writer = exportWriters[format]
  const leftOut: LeftOut[] = []
  let count = 0
  yield writer.begin()
  for await (const { rows, texts } of readBatches(ids)) {
    let chunk = ''
    const sent: Sent[] = []
    for (const row of rows) {
      const text = texts.get(row.versionId)
      const record = text && exportRecord(row, text)
      if (record) {
        chunk += writer.record(record, count++ === 0)
        sent.push(row)
      } else leftOut.push({ id: row.id, reason: 'Its spans are not true to its text.' })
    }
    if (sent.length > 0) await note(sent)
    if (chunk) yield chunk
  }
  yield writer.end(count, leftOut)
}

type Batch = { rows: ExportRow[]; texts: ReadonlyMap<string, TextIndex> }
type Client = Pick<typeof pool, 'query'>

/**
 * One snapshot for the whole export. Its order is settled on ids alone, which sort in memory; what belongs to
 * them is then read for some hundreds at a time. The connection goes back however the reading ends.
 */
async function* readBatches(ids: Prisma.Sql): AsyncGenerator<Batch> {
  const client = await pool.connect()
  let whole = false
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // All of it will be read: plan for that, not for the first rows.
    await client.query('SET LOCAL cursor_tuple_fraction = 1')
    await client.query(`DECLARE export NO SCROLL CURSOR FOR ${ids.text}`, ids.values)
    for (;;) {
      const { rows } = await client.query<{ id: string }>(`FETCH ${batch} FROM export`)
      if (rows.length === 0) break
      const read = await readRows(
        client,
        rows.map(({ id }) => id),
      )
      for (const some of byHeldText(read)) yield { rows: some, texts: await readTexts(client, some) }
    }
    await client.query('COMMIT')
    whole = true
  } finally {
    // A connection that was left in the middle of its transaction is not used again.
    client.release(!whole)
  }
}

async function readRows(client: Client, ids: readonly string[]): Promise<ExportRow[]> {
  const { rows } = await client.query<ExportRow>({ name: 'export-rows', text: rowsQuery, values: [ids] })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Parts rows so that the texts under each part are not too long to be held together. */
function* byHeldText(rows: readonly ExportRow[]): Generator<ExportRow[]> {
  let some: ExportRow[] = []
  let held = 0
  const texts = new Set<string>()
  for (const row of rows) {
    const isNew = !texts.has(row.versionId)
    if (isNew && some.length > 0 && held + row.length > heldText) {
      yield some
      some = []
      held = 0
      texts.clear()
    }
    if (isNew) held += row.length
    texts.add(row.versionId)
    some.push(row)
  }
  if (some.length > 0) yield some
}

/** Each text once, however many marks it has: cutting every span out of it in SQL unpacks it again for each. */
async function readTexts(client: Client, rows: readonly ExportRow[]): Promise<Batch['texts']> {
  const found = await client.query<{ id: string; text: string }>(
    'SELECT id, text FROM article_version WHERE id = ANY($1::uuid[])',
    [[...new Set(rows.map(({ versionId }) => versionId))]],
  )
  return new Map(found.rows.map(({ id, text }) => [id, textIndex(text)]))
}

/** The annotations that the conditions mean, in the order of their texts. */
const idsQuery = (conditions: Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`SELECT a.id FROM annotation a WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY a.article_id, a.position, a.id`

/** One row an annotation, its links and spans as lists; everything is found through indexes. */
const rowsQuery = `
  SELECT a.id, k.key AS kind, a.status, a.revision, a.exact, a.quote_form AS form, a.claim_checkable AS checkable, a.note,
    coalesce((
      SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'role', l.role, 'wikidataId', c.wikidata_id) ORDER BY l.role, c.name)
        FROM annotation_actor l JOIN actor c ON c.id = l.actor_id WHERE l.annotation_id = a.id), '[]') AS actors,
    coalesce((
      SELECT json_agg(json_build_object('id', t.id, 'label', t.label, 'notation', t.notation) ORDER BY t.label)
        FROM annotation_topic l JOIN topic t ON t.id = l.topic_id WHERE l.annotation_id = a.id), '[]') AS topics,
    coalesce((
      SELECT json_agg(json_build_object('purpose', s.purpose, 'start', s.start, 'end', s."end", 'exact', s.exact,
               'actorId', s.actor_id, 'actorRole', s.actor_role) ORDER BY s.ordinal)
        FROM annotation_span s WHERE s.annotation_id = a.id AND s.version_id = a.version_id), '[]') AS spans,
    coalesce((
      SELECT json_agg(json_build_object('author', u.name, 'at', ${isoTime(Prisma.sql`c.created_at`).sql}, 'body', c.body,
               'resolved', t.resolved_at IS NOT NULL) ORDER BY t.created_at, t.id, c.created_at, c.id)
        FROM comment_thread t JOIN comment c ON c.thread_id = t.id JOIN "user" u ON u.id = c.created_by_id
       WHERE t.annotation_id = a.id AND c.deleted_at IS NULL), '[]') AS comments,
    r.id AS "articleId", r.title, o.name AS outlet, r.url, r.language, r.published_at AS "publishedAt", st.title AS story,
    v.id AS "versionId", v.number AS version, v.sha256, v.length,
    a.origin_method AS method, a.origin_engine AS engine, a.origin_version AS "engineVersion", a.origin_rule AS rule,
    maker.name AS "createdBy", a.created_at AS "createdAt", a.updated_at AS "updatedAt", offerer.name AS "submittedBy",
    a.submitted_at AS "submittedAt", decider.name AS "decidedBy", a.decided_at AS "decidedAt", a.decision_reason AS reason
    FROM annotation a
    JOIN annotation_kind k ON k.id = a.kind_id
    JOIN article r ON r.id = a.article_id
    JOIN article_version v ON v.id = a.version_id
    JOIN "user" maker ON maker.id = a.created_by_id
    LEFT JOIN "user" offerer ON offerer.id = a.submitted_by_id
    LEFT JOIN "user" decider ON decider.id = a.decided_by_id
    LEFT JOIN outlet o ON o.id = r.outlet_id
    LEFT JOIN story st ON st.id = r.story_id
   WHERE a.id = ANY($1::uuid[])`
