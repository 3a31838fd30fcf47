import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { Page } from '@/lib/schemas/common'

/**
 * Keyset paging: a cursor holds the sort values of the last row that was shown, as base64url JSON. It
 * is opaque to clients and parsed like all input, so a forged one is refused rather than run.
 */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The sort values in a cursor, `null` when there is none, or `invalid_input`. */
export function decodeCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): Result<z.output<Schema> | null> {
  if (cursor === undefined) return ok(null)
  const parsed = schema.safeParse(jsonIn(cursor))
  return parsed.success
    ? ok(parsed.data)
    : refuse('invalid_input', 'This page’s cursor can’t be read. Start again from the first page.', {
        issues: [{ path: 'cursor', message: 'Not a cursor of this list.' }],
      })
}

/** Cuts `limit + 1` rows to a page: the row too many shows that there is a next page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number)[],
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(view), nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null }
}

/** Sort values of lists by time: an ISO moment and an id. */
export const byTime = z.tuple([z.iso.datetime(), z.uuid()])

/** Sort values of lists by name: a folded name and an id. */
export const byName = z.tuple([z.string().max(1000), z.uuid()])

/** A LIKE pattern's text with `%`, `_` and `\` taken as themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
