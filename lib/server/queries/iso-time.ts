import 'server-only'
import { Prisma } from '../db'

/** A moment as ISO 8601 text, made by the database, for what it puts into JSON itself. */
export const isoTime = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
