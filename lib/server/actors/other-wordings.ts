import 'server-only'
import type { QuoteForm } from '@/lib/schemas/annotation'
import { db, Prisma } from '../db'
import type { ArchivedPlace } from './found-details'

/** A quote of another article that words the same as one. */
export type OtherQuote = {
  readonly key: string
  readonly articleId: string
  readonly exact: string
  readonly form: QuoteForm
  readonly start: number
  readonly end: number
  readonly speaker: string | null
}

type Row = OtherQuote & ArchivedPlace & { total: number }
export type OtherQuotes = { readonly quotes: readonly OtherQuote[]; readonly total: number }

/** Of one quote, so many are read; the likeliest first. */
const mostRead = 40

/**
 * The quotes of other articles that the archive holds for the same as each of some: a pair is kept under the one that was
 * archived later, so both ways are looked up.
 */
export async function otherWordings(places: readonly ArchivedPlace[]): Promise<Map<string, OtherQuotes>> {
  if (places.length === 0) return new Map()
  const asked = Prisma.sql`unnest(${places.map(({ version }) => version)}::int[], ${places.map(({ ordinal }) => ordinal)}::int[])
    AS asked(version, ordinal)`
  const rows = await db.$queryRaw<Row[]>`
    SELECT ranked.version, ranked.ordinal, ranked.total, q.version || '.' || q.ordinal AS key,
           ranked.article_id AS "articleId", q.exact, q.form, q.start, q."end", q.speaker
      FROM (
        SELECT pair.*, r.id AS article_id, count(*) OVER own::int AS total,
               row_number() OVER (own ORDER BY pair.score DESC, pair.other, pair.other_ordinal) AS place
          FROM (SELECT p.version, p.ordinal, p.other, p.other_ordinal, p.score
                  FROM ${asked} JOIN archived_quote_pair p ON p.version = asked.version AND p.ordinal = asked.ordinal
                UNION ALL
                SELECT p.other, p.other_ordinal, p.version, p.ordinal, p.score
                  FROM ${asked} JOIN archived_quote_pair p ON p.other = asked.version AND p.other_ordinal = asked.ordinal
               ) pair
          JOIN archived_version v ON v.number = pair.other JOIN article r ON r.id = v.article_id AND r.deleted_at IS NULL
        WINDOW own AS (PARTITION BY pair.version, pair.ordinal)) ranked
      JOIN archived_quote q ON q.version = ranked.other AND q.ordinal = ranked.other_ordinal
     WHERE ranked.place <= ${mostRead} ORDER BY ranked.version, ranked.ordinal, ranked.place`
  const found = new Map<string, { quotes: OtherQuote[]; total: number }>()
  for (const { version, ordinal, total, ...quote } of rows) {
    const key = keyOfArchived({ version, ordinal })
    const others = found.get(key) ?? { quotes: [], total }
    others.quotes.push(quote)
    found.set(key, others)
  }
  return found
}

export const keyOfArchived = ({ version, ordinal }: ArchivedPlace): string => `${version}.${ordinal}`
