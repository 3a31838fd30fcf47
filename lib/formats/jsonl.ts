import type { ExportWriter } from './export-writer'

/**
 * JSON Lines: one record a line. The last line counts them, `{"end":{"count":…,"leftOut":[…]}}`: a file
 * without it was cut off. Source: jsonlines.org.
 */
export const jsonl: ExportWriter = {
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'jsonl',
  begin: () => '',
  record: (record) => `${JSON.stringify(record)}\n`,
  end: (count, leftOut) => `${JSON.stringify({ end: { count, leftOut } })}\n`,
}
