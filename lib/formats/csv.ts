import { stringify } from 'csv-stringify/sync'
import type { ExportRecord } from '@/lib/schemas/export'
import type { ExportWriter } from './export-writer'

const speakers = ({ actors }: ExportRecord, role: string) =>
  list(actors.filter((actor) => actor.role === role).map(({ name }) => name))
const list = (values: readonly string[]) => values.join('; ')

/** A column's heading and its value. Lists stand in one cell, parted by semicolons. */
const columns: readonly (readonly [string, (record: ExportRecord) => string | number | boolean | null | undefined])[] =
  [
    ['id', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['status', ({ status }) => status],
    ['text', ({ exact }) => exact],
    ['form', ({ quote }) => quote?.form],
    ['cue', ({ quote }) => quote?.cue?.exact],
    ['checkable', ({ claim }) => claim?.checkable],
    ['speaker', (record) => speakers(record, 'speaker')],
    ['subject', (record) => speakers(record, 'subject')],
    ['target', (record) => speakers(record, 'target')],
    ['topics', ({ topics }) => list(topics.map(({ label }) => label))],
    ['topic codes', ({ topics }) => list(topics.flatMap(({ notation }) => notation ?? []))],
    ['note', ({ note }) => note],
    ['comments', ({ comments }) => list(comments.map(({ author, body }) => `${author}: ${body}`))],
    ['outlet', ({ article }) => article.outlet],
    ['article', ({ article }) => article.title],
    ['url', ({ article }) => article.url],
    ['published', ({ article }) => article.publishedAt],
    ['story', ({ article }) => article.story],
    ['made by', ({ createdBy }) => createdBy],
    ['made at', ({ createdAt }) => createdAt],
    ['decided by', ({ decidedBy }) => decidedBy],
    ['decided at', ({ decidedAt }) => decidedAt],
    ['reason', ({ reason }) => reason],
    ['spans', ({ spans }) => list(spans.map(({ start, end }) => `${start}-${end}`))],
    ['article id', ({ article }) => article.id],
    ['version', ({ article }) => article.version],
    ['sha256', ({ article }) => article.sha256],
  ]

/**
 * CSV for spreadsheets: comma-separated, quoted where needed, with a byte-order mark, since Excel reads UTF-8
 * only with one. A cell that a spreadsheet would run as a formula gets an apostrophe in front: see `plainCell`.
 * Sources: RFC 4180; OWASP, CSV Injection.
 */
export const csv: ExportWriter = {
  contentType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  begin: () => `\ufeff${line(columns.map(([heading]) => heading))}`,
  record: (record) => line(columns.map(([, value]) => String(value(record) ?? ''))),
  end: (_count, leftOut) => leftOut.map(({ id, reason }) => line(leftOutCells(id, reason))).join(''),
}

/** What a spreadsheet may take for a formula: = + - @, a tab or line end, a full-width form; spaces don't help. */
const formula = /^[\s']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * A cell that no spreadsheet runs: one that could be a formula gets an apostrophe in front. Reversible: take one
 * apostrophe off whatever, without it, would be such a cell; `valueOfCell` does.
 */
export const plainCell = (value: string): string => (formula.test(value) ? `'${value}` : value)

/** The value that a cell of ours stands for. */
export const valueOfCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

/** A row as wide as the others, so that every reader takes it. */
const leftOutCells = (id: string, reason: string) =>
  columns.map(([heading]) => (heading === 'id' ? id : heading === 'text' ? `LEFT OUT: ${reason}` : ''))

const line = (cells: string[]) => stringify([cells.map(plainCell)], { record_delimiter: '\r\n' })
