import 'server-only'
import { pool } from '../db'

/** An archived article as likeness looks at it. */
export type NeighbourRow = {
  readonly number: number
  readonly articleId: string
  readonly storyId: string | null
  readonly at: number
  readonly isDated: boolean
  readonly terms: readonly string[]
}

/** Of what has a term, so many are looked at, the newest first; of what has most of them, so many in all. */
const [mostForTerm, most] = [100, 40]
const fewestTerms = 3

/** The articles of the desk’s archive that have most of some terms, by their hashes, and the ones that are asked for by number. */
export async function findNeighbours(
  termHashes: readonly number[],
  number: number,
  also: readonly number[],
): Promise<NeighbourRow[]> {
  const { rows } = await pool.query<NeighbourRow>({
    name: 'archived-neighbours',
    text: `WITH alike AS (
             SELECT found.version FROM unnest($1::bigint[]) AS asked(hash)
              CROSS JOIN LATERAL (SELECT version FROM archived_term WHERE hash = asked.hash
                                   ORDER BY version DESC LIMIT ${mostForTerm}) AS found
              WHERE found.version <> $2
              GROUP BY found.version HAVING count(*) >= ${fewestTerms} ORDER BY count(*) DESC, found.version DESC LIMIT ${most})
           SELECT found.* FROM (SELECT version FROM alike UNION SELECT unnest($3::int[])) AS wanted
            CROSS JOIN LATERAL (
              SELECT a.number, a.article_id AS "articleId", r.story_id AS "storyId", a.terms,
                     extract(epoch FROM a.at)::float8 * 1000 AS at, r.published_at IS NOT NULL AS "isDated"
                FROM archived_version a JOIN article r ON r.id = a.article_id
               WHERE a.number = wanted.version AND r.deleted_at IS NULL LIMIT 1) AS found`,
    values: [termHashes, number, also],
  })
  return rows
}
