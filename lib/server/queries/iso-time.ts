import 'server-only'

/** A moment as ISO 8601 text, made by the database, for what it puts into JSON itself. */
export const isoTime = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
