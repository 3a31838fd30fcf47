import 'server-only'
import { quoteStems } from '@/lib/domain/archive/quotes'
import type { Block } from '@/lib/schemas/block'
import { pool } from '../db'
import { type Entry, entryOf, quoteHashes } from './archive-entry'
import { speakerKey } from './speaker-key'

/** An entry as it stands in the archive. */
export type Archived = {
  readonly number: number
  /** When the article was published, or else imported: milliseconds since 1970. */
  readonly at: number
  /** Whether it is known when it was published. */
  readonly isDated: boolean
  /** The story that the article is in. */
  readonly storyId: string | null
  /** Stories, and articles without one, that a person said it does not belong to. */
  readonly refused: readonly string[]
}

/**
 * Puts an entry into the archive in place of the article’s earlier one; a version that is not, or no longer, the article’s
 * current one stays out, and gives undefined. Doing it again changes nothing but the number.
 */
export async function archiveVersion(entry: Entry): Promise<Archived | undefined> {
  const archived = await remember(entry)
  // Most articles have no earlier entry that stands in the way.
  return archived ?? ((await forget(entry)) ? remember(entry) : undefined)
}

async function remember(entry: Entry): Promise<Archived | undefined> {
  const { versionId, articleId, deskId, terms, termHashes, shingles, quotes } = entry
  const names = entry.findings.named.map((one) => ({ ...one, key: speakerKey(one) }))
  const stems = quotes.flatMap(({ hashes }, ordinal) => hashes.map((hash) => ({ hash, ordinal })))
  const { rows } = await pool.query<Archived>({
    name: 'archive-version',
    text: rememberAll,
    values: [
      ...[versionId, articleId, deskId, terms, termHashes],
      ...[shingles.map(({ hash }) => hash), shingles.map(({ piece }) => piece)],
      ...[quotes.map(({ start }) => start), quotes.map(({ end }) => end), quotes.map(({ exact }) => exact)],
      ...[quotes.map(({ form }) => form), quotes.map(({ speaker }) => speaker)],
      quotes.map((quote) => quote.speakerKey),
      ...[stems.map(({ hash }) => hash), stems.map(({ ordinal }) => ordinal)],
      ...[names.map(({ key }) => key), names.map(({ name }) => name)],
      ...[names.map(({ kind }) => kind), names.map(({ titles }) => JSON.stringify(titles))],
    ],
  })
  return rows[0]
}

/** All in one statement: one round trip, and it stands or falls together. Ordered by hash, for an index is written in order faster. */
const rememberAll = `
  WITH source AS (
    SELECT id, coalesce(published_at, created_at) AS at, published_at IS NOT NULL AS is_dated, story_id FROM article
     WHERE id = $2 AND current_version_id = $1 FOR NO KEY UPDATE),
  made AS (
    INSERT INTO archived_version (version_id, article_id, desk_id, at, terms)
    SELECT $1, id, $3, at, $4::text[] FROM source ON CONFLICT DO NOTHING RETURNING number, at),
  term AS (
    INSERT INTO archived_term (hash, version)
    SELECT DISTINCT hash, number FROM made, unnest($5::bigint[]) AS given(hash) ORDER BY hash),
  shingle AS (
    INSERT INTO archived_shingle (hash, version, piece)
    SELECT DISTINCT hash, number, piece FROM made, unnest($6::bigint[], $7::int[]) AS given(hash, piece) ORDER BY hash),
  quote AS (
    INSERT INTO archived_quote (version, ordinal, desk_id, start, "end", exact, form, speaker, speaker_key)
    SELECT number, ordinal - 1, $3, start, until, exact, form::quote_form, speaker, key
      FROM made, unnest($8::int[], $9::int[], $10::text[], $11::text[], $12::text[], $13::text[])
        WITH ORDINALITY AS given(start, until, exact, form, speaker, key, ordinal)),
  stem AS (
    INSERT INTO archived_quote_stem (hash, version, ordinal)
    SELECT DISTINCT hash, number, ordinal FROM made, unnest($14::bigint[], $15::int[]) AS given(hash, ordinal) ORDER BY hash),
  name AS (
    INSERT INTO archived_name (version, ordinal, desk_id, key, name, kind, titles)
    SELECT number, ordinal - 1, $3, key, name, kind::actor_kind, ARRAY(SELECT jsonb_array_elements_text(titles::jsonb))
      FROM made, unnest($16::text[], $17::text[], $18::text[], $19::text[])
        WITH ORDINALITY AS given(key, name, kind, titles, ordinal))
  SELECT made.number, extract(epoch FROM made.at)::float8 * 1000 AS at, source.is_dated AS "isDated", source.story_id AS "storyId",
         ARRAY(SELECT coalesce(story_id, beside_id) FROM story_placement
                WHERE article_id = $2 AND dismissed_at IS NOT NULL) AS refused
    FROM made, source`

type Earlier = { number: number; versionId: string; deskId: string; text: string; blocks: Block[]; exacts: string[] }

/**
 * Takes out what stands of an article whose current version is to come in; whether anything did. An earlier version’s text is frozen, so that what it is found
 * by is told from it, and deleted by its numbers.
 */
async function forget({ articleId, versionId }: Entry): Promise<boolean> {
  const { rows } = await pool.query<Earlier>({
    name: 'archived-earlier',
    text: `SELECT a.number, a.version_id AS "versionId", a.desk_id AS "deskId", v.text, v.blocks,
                  ARRAY(SELECT exact FROM archived_quote WHERE version = a.number) AS exacts
             FROM archived_version a JOIN article_version v ON v.id = a.version_id
             JOIN article r ON r.id = a.article_id AND r.current_version_id = $2 WHERE a.article_id = $1`,
    values: [articleId, versionId],
  })
  for (const { number, exacts, ...version } of rows) {
    const { shingles, termHashes } = entryOf({ ...version, articleId, findings: { quotes: [], claims: [], named: [] } })
    await pool.query(
      `WITH shingle AS (DELETE FROM archived_shingle WHERE version = $1 AND hash = ANY($2::bigint[])),
            term AS (DELETE FROM archived_term WHERE version = $1 AND hash = ANY($3::bigint[])),
            stem AS (DELETE FROM archived_quote_stem WHERE version = $1 AND hash = ANY($4::bigint[]))
       DELETE FROM archived_version WHERE number = $1`,
      [
        ...[number, shingles.map(({ hash }) => hash), termHashes],
        exacts.flatMap((exact) => quoteHashes(quoteStems(exact), version.deskId)),
      ],
    )
  }
  return rows.length > 0
}
