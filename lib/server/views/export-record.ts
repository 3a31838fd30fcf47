import 'server-only'
import { contextOf } from '@/lib/domain/text/context-of'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { ExportRecord } from '@/lib/schemas/export'

/** A span as its table has it. */
type StoredSpan = {
  readonly purpose: 'target' | 'cue' | 'mention'
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly actorId: string | null
  readonly actorRole: string | null
}

/** What the export’s query reads of an annotation: columns as they are, links and spans as lists. */
export type ExportRow = Readonly<
  Pick<ExportRecord, 'id' | 'kind' | 'status' | 'revision' | 'exact' | 'note' | 'topics' | 'comments' | 'reason'> & {
    form: string | null
    checkable: boolean | null
    actors: Omit<ExportRecord['actors'][number], 'mention'>[]
    spans: StoredSpan[]
    createdBy: string
    submittedBy: string | null
    decidedBy: string | null
    method: string
    engine: string | null
    engineVersion: string | null
    rule: string | null
    articleId: string
    title: string
    outlet: string | null
    url: string | null
    language: string | null
    story: string | null
    versionId: string
    version: number
    sha256: string
    length: number
  } & Record<'createdAt' | 'updatedAt', Date> &
    Record<'submittedAt' | 'decidedAt' | 'publishedAt', Date | null>
>

/** How much of the article stands beside each span, in code points. */
const contextLength = 32

/**
 * The record of an annotation, or nothing when one of its spans is not true to its version’s text.
 * Written field by field: an export makes a hundred thousand of these, and spreading objects is slow.
 */
export function exportRecord(row: ExportRow, text: TextIndex): ExportRecord | undefined {
  const { spans, form } = row
  const targets = spans.filter(({ purpose }) => purpose === 'target')
  if (targets.length === 0 || !spans.every(({ start, end, exact }) => text.slice(start, end) === exact))
    return undefined
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    revision: row.revision,
    exact: row.exact,
    spans: targets.map((span) => inContext(span, text)),
    quote: form === null ? null : { form, cue: place(spans.find(({ purpose }) => purpose === 'cue')) },
    claim: row.kind === 'claim' ? { checkable: row.checkable } : null,
    actors: row.actors.map((actor) => withMention(actor, spans)),
    topics: row.topics,
    note: row.note,
    comments: row.comments,
    article: articleOf(row),
    origin: { method: row.method, engine: row.engine, engineVersion: row.engineVersion, rule: row.rule },
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedBy: row.submittedBy,
    submittedAt: inIso(row.submittedAt),
    decidedBy: row.decidedBy,
    decidedAt: inIso(row.decidedAt),
    reason: row.reason,
  }
}

const inIso = (at: Date | null) => (at === null ? null : at.toISOString())

const place = (span: StoredSpan | undefined) => (span ? { start: span.start, end: span.end, exact: span.exact } : null)

function inContext(span: StoredSpan, text: TextIndex): ExportRecord['spans'][number] {
  const { prefix, suffix } = contextOf(text, span, contextLength)
  return { start: span.start, end: span.end, exact: span.exact, prefix, suffix }
}

function withMention({ id, name, role, wikidataId }: ExportRow['actors'][number], spans: readonly StoredSpan[]) {
  const mention = place(spans.find(({ actorId, actorRole }) => actorId === id && actorRole === role))
  return { id, name, role, wikidataId, mention }
}

const articleOf = (row: ExportRow): ExportRecord['article'] => ({
  id: row.articleId,
  title: row.title,
  outlet: row.outlet,
  url: row.url,
  language: row.language,
  publishedAt: inIso(row.publishedAt),
  story: row.story,
  versionId: row.versionId,
  version: row.version,
  sha256: row.sha256,
})
