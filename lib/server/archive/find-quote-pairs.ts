import 'server-only'
import { likeQuotes, quoteStems } from '@/lib/domain/archive/quotes'
import { isInMarks } from '@/lib/domain/concordance/story'
import type { QuoteForm } from '@/lib/schemas/annotation'
import { pool } from '../db'
import type { EntryQuote } from './archive-entry'

/** Two quotes of the archive, each by its version’s number and its place among that version’s quotes. */
export type QuotePair = {
  readonly ordinal: number
  readonly other: number
  readonly otherOrdinal: number
  readonly score: number
}

/** A stem that more quotes have tells nothing; and so many quotes are looked at word by word for each. */
const [mostUses, mostForOne] = [200, 20]

/** Which quotes of other versions of the desk’s archive word what an entry’s quotes say. */
export async function findQuotePairs(quotes: readonly EntryQuote[], number: number): Promise<QuotePair[]> {
  const candidates = await candidatesOf(quotes, number)
  return candidates.flatMap(({ own: ordinal, other, otherOrdinal, exact, form, speakerKey }) => {
    const own = quotes[ordinal]
    const score = own && likeQuotes(own, { stems: quoteStems(exact), isInMarks: isInMarks(form), speakerKey })
    return score === undefined ? [] : [{ ordinal, other, otherOrdinal, score }]
  })
}

type Candidate = {
  own: number
  other: number
  otherOrdinal: number
  exact: string
  form: QuoteForm
  speakerKey: string | null
}

/** For each own quote the others that have most of its rarest stems. */
async function candidatesOf(quotes: readonly EntryQuote[], number: number): Promise<Candidate[]> {
  const asked = quotes.flatMap(({ hashes }, ordinal) => hashes.map((hash) => ({ ordinal, hash })))
  if (asked.length === 0) return []
  const { rows } = await pool.query<Candidate>({
    name: 'archived-quote-candidates',
    text: `WITH hit AS (
             SELECT asked.own, found.version, found.ordinal, count(*) OVER (PARTITION BY asked.own, asked.hash) AS uses
               FROM unnest($1::bigint[], $2::int[]) AS asked(hash, own)
              CROSS JOIN LATERAL (SELECT version, ordinal FROM archived_quote_stem WHERE hash = asked.hash
                                   ORDER BY version DESC LIMIT ${mostUses}) AS found
              WHERE found.version <> $3),
           rated AS (
             SELECT own, version, ordinal, row_number() OVER (PARTITION BY own ORDER BY sum(1.0 / uses) DESC, version DESC) AS place
               FROM hit GROUP BY own, version, ordinal HAVING count(*) >= 2)
           SELECT rated.own, rated.version AS other, rated.ordinal AS "otherOrdinal", q.*
             FROM rated
            CROSS JOIN LATERAL (
              SELECT exact, form, speaker_key AS "speakerKey" FROM archived_quote
               WHERE version = rated.version AND ordinal = rated.ordinal LIMIT 1) AS q
            WHERE rated.place <= ${mostForOne}`,
    values: [asked.map(({ hash }) => hash), asked.map(({ ordinal }) => ordinal), number],
  })
  return rows
}
