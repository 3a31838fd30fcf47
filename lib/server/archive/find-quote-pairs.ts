import 'server-only'
import { likeQuotes, type QuoteWords, quoteStems, stemsToFind } from '@/lib/domain/archive/quotes'
import { saltedHash } from '@/lib/domain/archive/shingles'
import { pool } from '../db'

/** Two quotes of the archive, each by its version’s number and its place among that version’s quotes. */
export type QuotePair = {
  readonly ordinal: number
  readonly other: number
  readonly otherOrdinal: number
  readonly score: number
}

/** A stem that more quotes have tells nothing; and so many quotes are looked at word by word for each. */
const [mostUses, mostForOne] = [200, 20]

type QuoteRow = { ordinal: number; exact: string; form: string; speakerKey: string | null }

/** Which quotes of other versions of the desk’s archive word what a version’s quotes say. */
export async function findQuotePairs(deskId: string, number: number): Promise<QuotePair[]> {
  const { rows: quotes } = await pool.query<QuoteRow>({
    name: 'archived-quotes',
    text: 'SELECT ordinal, exact, form, speaker_key AS "speakerKey" FROM archived_quote WHERE version = $1',
    values: [number],
  })
  const own = new Map(quotes.map((quote) => [quote.ordinal, wordsOf(quote)]))
  const candidates = await candidatesOf(own, deskId, number)
  return candidates.flatMap(({ own: ordinal, other, otherOrdinal, ...quote }) => {
    const words = own.get(ordinal)
    const score = words && likeQuotes(words, wordsOf(quote))
    return score === undefined ? [] : [{ ordinal, other, otherOrdinal, score }]
  })
}

const wordsOf = ({ exact, form, speakerKey }: Omit<QuoteRow, 'ordinal'>): QuoteWords => ({
  ...{ stems: quoteStems(exact), speakerKey },
  isInMarks: form === 'direct' || form === 'partial',
})

type Candidate = Omit<QuoteRow, 'ordinal'> & { own: number; other: number; otherOrdinal: number }

/** For each own quote the others that have most of its rarest stems. */
async function candidatesOf(
  own: ReadonlyMap<number, QuoteWords>,
  deskId: string,
  number: number,
): Promise<Candidate[]> {
  const asked = [...own].flatMap(([ordinal, { stems }]) =>
    stemsToFind(stems).map((stem) => ({ ordinal, hash: saltedHash(stem, deskId) })),
  )
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
           SELECT rated.own, rated.version AS other, rated.ordinal AS "otherOrdinal", q.exact, q.form, q.speaker_key AS "speakerKey"
             FROM rated JOIN archived_quote q ON q.version = rated.version AND q.ordinal = rated.ordinal
            WHERE rated.place <= ${mostForOne}`,
    values: [asked.map(({ hash }) => hash), asked.map(({ ordinal }) => ordinal), number],
  })
  return rows
}
