import 'server-only'
import { type Placement, placementAmong } from '@/lib/domain/archive/placement'
import { asWritten } from '@/lib/domain/archive/terms'
import { countsOf } from '@/lib/domain/counts-of'
import { pool } from '../db'
import { newId } from '../new-id'
import { type Entry, entryOf, type Read } from './archive-entry'
import { type Archived, archiveVersion } from './archive-version'
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
  const entry = entryOf(read)
  const archived = await archiveVersion(entry)
  if (!archived) return undefined
  // Only now: of two versions that are archived at once, each finds the other.
  const [passages, pairs] = await Promise.all([
    findRetold(entry, archived.number),
    findQuotePairs(entry.quotes, archived.number),
  ])
  const placement = archived.storyId === null ? await placementOf(entry, archived, passages, pairs) : undefined
  const alignment = { passages, pairs, placement }
  await keep(entry, archived, alignment)
  return alignment
}

/** Where an article that is in no story seems to belong; what a person refused is left out. */
async function placementOf(
  { articleId, terms, termHashes }: Entry,
  { number, at, isDated, refused }: Archived,
  passages: readonly RetoldPassage[],
  pairs: readonly QuotePair[],
): Promise<Placement | undefined> {
  const [quotesOf, passagesOf] = [
    countsOf(pairs.map(({ other }) => other)),
    countsOf(passages.map((one) => one.version)),
  ]
  const neighbours = await findNeighbours(termHashes, number, [...quotesOf.keys(), ...passagesOf.keys()])
  return placementAmong(
    { terms, at, isDated },
    neighbours.map((one) => ({
      ...{ ...one, quotes: quotesOf.get(one.number) ?? 0, passages: passagesOf.get(one.number) ?? 0 },
    })),
    (one) => refused.includes(one.storyId ?? one.articleId) || one.articleId === articleId,
  )
}

/** Keeps what was found. Of two versions, what both have stands once, under the one that was archived later. */
async function keep({ deskId, articleId, text }: Entry, { number }: Archived, found: Alignment): Promise<void> {
  const { passages, pairs, placement } = found
  if (passages.length === 0 && pairs.length === 0 && !placement) return
  await pool.query({
    name: 'keep-alignment',
    text: keepAlignment,
    values: [
      ...[number, passages.map(({ version }) => version)],
      ...[passages.map(({ here }) => here.start), passages.map(({ here }) => here.end)],
      ...[passages.map(({ there }) => there.start), passages.map(({ there }) => there.end)],
      passages.map(({ share }) => share),
      ...[pairs.map(({ ordinal }) => ordinal), pairs.map(({ other }) => other)],
      ...[pairs.map(({ otherOrdinal }) => otherOrdinal), pairs.map(({ score }) => score)],
      ...[placement ? newId() : null, deskId, articleId, placement?.storyId ?? null, placement?.besideId ?? null],
      ...[placement?.score ?? null, placement ? JSON.stringify(reasonsOf(text, placement)) : null],
    ],
  })
}

const reasonsOf = (text: string, { reasons: { terms, quotes, passages } }: Placement) => ({
  ...{ words: asWritten(text, terms), quotes, passages },
})

/** What is proposed takes the place of what was proposed before; what a person joined or refused stays. */
const keepAlignment = `
  WITH passage AS (
    INSERT INTO archived_passage (version, other, start, "end", other_start, other_end, share)
    SELECT greatest($1, other), least($1, other),
           CASE WHEN $1 > other THEN a ELSE c END, CASE WHEN $1 > other THEN b ELSE d END,
           CASE WHEN $1 > other THEN c ELSE a END, CASE WHEN $1 > other THEN d ELSE b END, share
      FROM unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::real[]) AS given(other, a, b, c, d, share)
     WHERE EXISTS (SELECT 1 FROM archived_version WHERE number = other)
    ON CONFLICT DO NOTHING),
  pair AS (
    INSERT INTO archived_quote_pair (version, ordinal, other, other_ordinal, score)
    SELECT greatest($1, other), CASE WHEN $1 > other THEN own ELSE there END,
           least($1, other), CASE WHEN $1 > other THEN there ELSE own END, score
      FROM unnest($8::int[], $9::int[], $10::int[], $11::real[]) AS given(own, other, there, score)
     WHERE EXISTS (SELECT 1 FROM archived_version WHERE number = other)
    ON CONFLICT DO NOTHING),
  gone AS (
    DELETE FROM story_placement
     WHERE $12::uuid IS NOT NULL AND article_id = $14 AND NOT is_joined AND dismissed_at IS NULL
       AND coalesce(story_id, beside_id) <> coalesce($15::uuid, $16::uuid))
  INSERT INTO story_placement (id, desk_id, article_id, story_id, beside_id, score, reasons)
  SELECT $12::uuid, $13::uuid, $14::uuid, $15, $16, $17::real, $18::jsonb WHERE $12::uuid IS NOT NULL
  ON CONFLICT DO NOTHING`
