import type { ExportRecord, LeftOut } from '@/lib/schemas/export'

/** How a format is written, piece by piece, so that an export of any size streams. */
export type ExportWriter = {
  readonly contentType: string
  readonly extension: string
  readonly begin: () => string
  /** The text of one record; `first` for the first of the export. */
  readonly record: (record: ExportRecord, first: boolean) => string
  /** What closes the file; it says how many records there are, so that a cut-off file shows. */
  readonly end: (count: number, leftOut: readonly LeftOut[]) => string
}
