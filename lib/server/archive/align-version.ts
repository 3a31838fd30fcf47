import 'server-only'
import { type Neighbour, type Placement, placementAmong } from '@/lib/domain/archive/placement'
import { asWritten } from '@/lib/domain/archive/terms'
import { pool } from '../db'
import { newId } from '../new-id'
import { archiveVersion, type Read } from './archive-version'
import { findNeighbours } from './find-neighbours'
import { findQuotePairs, type QuotePair } from './find-quote-pairs'
import { findRetold, type RetoldPassage } from './find-retold'

/** What a version has in common with the rest of the archive. */
export type Alignment = {
  readonly passages: readonly RetoldPassage[]
  readonly pairs: readonly QuotePair[]
  readonly placement: Placement | undefined
}

/**
 * Archives a version that was read and lays it beside the rest of the archive: which passages others have too, which quotes
 * word the same, and which story it seems to be of. Looks at this version alone; what was found between others before
 * stays. Everything is kept in the database. Undefined for a version that is no longer the current one.
 */
export async function alignVersion(read: Read): Promise<Alignment | undefined> {
  const number = await archiveVersion(read)
  if (number === undefined) return undefined
  const { deskId, articleId, text, blocks } = read
  // Only now: of two versions that are archived at once, each finds the other.
  const [passages, pairs] = await Promise.all([
    findRetold({ deskId, number, text, blocks }),
    findQuotePairs(deskId, number),
  ])
  await keepPassages(number, passages)
  await keepPairs(number, pairs)
  const placement = await placementOf(read, number, passages, pairs)
  if (placement) await keepPlacement(read, placement)
  return { passages, pairs, placement }
}

/** Each pair stands once, under the version that was archived later. */
async function keepPassages(number: number, passages: readonly RetoldPassage[]): Promise<void> {
  if (passages.length === 0) return
  await pool.query({
    name: 'keep-passages',
    text: `INSERT INTO archived_passage (version, other, start, "end", other_start, other_end, share)
           SELECT greatest($1, other), least($1, other),
                  CASE WHEN $1 > other THEN a ELSE c END, CASE WHEN $1 > other THEN b ELSE d END,
                  CASE WHEN $1 > other THEN c ELSE a END, CASE WHEN $1 > other THEN d ELSE b END, share
             FROM unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::real[]) AS given(other, a, b, c, d, share)
            WHERE EXISTS (SELECT 1 FROM archived_version WHERE number = other)
           ON CONFLICT DO NOTHING`,
    values: [
      ...[number, passages.map(({ version }) => version)],
      ...[passages.map(({ here }) => here.start), passages.map(({ here }) => here.end)],
      ...[passages.map(({ there }) => there.start), passages.map(({ there }) => there.end)],
      passages.map(({ share }) => share),
    ],
  })
}

async function keepPairs(number: number, pairs: readonly QuotePair[]): Promise<void> {
  if (pairs.length === 0) return
  await pool.query({
    name: 'keep-quote-pairs',
    text: `INSERT INTO archived_quote_pair (version, ordinal, other, other_ordinal, score)
           SELECT greatest($1, other), CASE WHEN $1 > other THEN own ELSE there END,
                  least($1, other), CASE WHEN $1 > other THEN there ELSE own END, score
             FROM unnest($2::int[], $3::int[], $4::int[], $5::real[]) AS given(own, other, there, score)
            WHERE EXISTS (SELECT 1 FROM archived_version WHERE number = other)
           ON CONFLICT DO NOTHING`,
    values: [
      ...[number, pairs.map(({ ordinal }) => ordinal), pairs.map(({ other }) => other)],
      ...[pairs.map(({ otherOrdinal }) => otherOrdinal), pairs.map(({ score }) => score)],
    ],
  })
}

/** Where an article that is in no story seems to belong; what a person refused is left out. */
async function placementOf(
  { deskId, articleId }: Read,
  number: number,
  passages: readonly RetoldPassage[],
  pairs: readonly QuotePair[],
): Promise<Placement | undefined> {
  const { rows } = await pool.query<{ terms: string[]; at: number; refused: (string | null)[] }>({
    name: 'article-to-place',
    text: `SELECT a.terms, extract(epoch FROM a.at)::float8 * 1000 AS at,
                  ARRAY(SELECT coalesce(story_id, beside_id) FROM story_placement
                         WHERE article_id = a.article_id AND dismissed_at IS NOT NULL) AS refused
             FROM archived_version a JOIN article r ON r.id = a.article_id
            WHERE a.number = $1 AND r.story_id IS NULL AND r.deleted_at IS NULL`,
    values: [number],
  })
  const [own] = rows
  if (!own) return undefined
  const [quotesOf, passagesOf] = [countBy(pairs.map(({ other }) => other)), countBy(passages.map((one) => one.version))]
  const also = [...new Set([...quotesOf.keys(), ...passagesOf.keys()])]
  const neighbours = await findNeighbours({ deskId, number, terms: own.terms }, also)
  const refused = new Set(own.refused)
  return placementAmong(
    own,
    neighbours.map((one): Neighbour => {
      const { number: other } = one
      return { ...one, quotes: quotesOf.get(other) ?? 0, passages: passagesOf.get(other) ?? 0 }
    }),
    (one) => refused.has(one.storyId ?? one.articleId) || one.articleId === articleId,
  )
}

/** What is proposed takes the place of what was proposed before; what a person joined or refused stays. */
async function keepPlacement({ deskId, articleId, text }: Read, placement: Placement): Promise<void> {
  const { storyId, besideId, score } = placement
  const { terms, quotes, passages } = placement.reasons
  const reasons = { words: asWritten(text, terms), quotes, passages }
  await pool.query({
    name: 'keep-placement',
    text: `WITH gone AS (
             DELETE FROM story_placement WHERE article_id = $3 AND NOT is_joined AND dismissed_at IS NULL
                AND coalesce(story_id, beside_id) <> coalesce($4::uuid, $5::uuid))
           INSERT INTO story_placement (id, desk_id, article_id, story_id, beside_id, score, reasons)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    values: [newId(), deskId, articleId, storyId, besideId, score, reasons],
  })
}

function countBy(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
