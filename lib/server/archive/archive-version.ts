import 'server-only'
import { piecesOf } from '@/lib/domain/archive/pieces'
import { quoteStems, stemsToFind } from '@/lib/domain/archive/quotes'
import { saltedHash, shinglesOf, winnow } from '@/lib/domain/archive/shingles'
import { termsOf } from '@/lib/domain/archive/terms'
import { exactOf, type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import type { Findings } from '@/lib/language/read-article'
import type { Block } from '@/lib/schemas/block'
import { pool } from '../db'
import { speakerKey } from './speaker-key'

export type Read = {
  readonly versionId: string
  readonly articleId: string
  readonly deskId: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly findings: Findings
}

type Client = Pick<typeof pool, 'query'>
type Numbered = Read & { readonly number: number; readonly index: TextIndex }

/**
 * Puts a version into the archive in place of the article’s earlier one, and returns its number there; a version that is
 * not, or no longer, the article’s current one stays out, and has none. Doing it again changes nothing but the number.
 */
export async function archiveVersion(read: Read): Promise<number | undefined> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(
      'SELECT 1 FROM article WHERE id = $1 AND current_version_id = $2 FOR NO KEY UPDATE',
      [read.articleId, read.versionId],
    )
    if (rowCount) await forget(client, read.articleId)
    const number = rowCount ? await remember(client, read) : undefined
    await client.query('COMMIT')
    return number
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function remember(client: Client, read: Read): Promise<number> {
  const { versionId, articleId, deskId, text, blocks } = read
  const index = textIndex(text)
  const terms = termsOf(index, blocks)
  const { rows } = await client.query<{ number: number }>(
    `INSERT INTO archived_version (version_id, article_id, desk_id, at, terms)
     SELECT $1, id, desk_id, coalesce(published_at, created_at), $3 FROM article WHERE id = $2 RETURNING number`,
    [versionId, articleId, terms],
  )
  const number = (rows[0] as { number: number }).number
  const numbered = { ...read, number, index }
  const shingles = shinglesToKeep(index, blocks, deskId)
  await client.query(
    `INSERT INTO archived_shingle (hash, version, piece)
     SELECT hash, $1, piece FROM unnest($2::bigint[], $3::int[]) AS given(hash, piece) ORDER BY hash
     ON CONFLICT DO NOTHING`,
    [number, shingles.map(({ hash }) => hash), shingles.map(({ piece }) => piece)],
  )
  await client.query(
    `INSERT INTO archived_term (hash, version) SELECT hash, $1 FROM unnest($2::bigint[]) AS given(hash) ORDER BY hash
     ON CONFLICT DO NOTHING`,
    [number, terms.map((term) => saltedHash(term, deskId))],
  )
  await rememberQuotes(client, numbered)
  await rememberNames(client, numbered)
  return number
}

async function rememberQuotes(client: Client, { number, deskId, index, findings }: Numbered): Promise<void> {
  const quotes = findings.quotes
    .filter(({ isSpeech, spans }) => isSpeech && spans.length > 0)
    .map(({ spans, form, speaker }) => {
      const named = speaker?.named === undefined ? undefined : findings.named[speaker.named]
      return {
        ...{ start: spans[0]?.start, end: spans.at(-1)?.end, exact: exactOf(index, spans), form },
        ...{ speaker: named?.name ?? speaker?.name ?? null, key: named ? speakerKey(named) : null },
      }
    })
  if (quotes.length === 0) return
  await client.query(
    `INSERT INTO archived_quote (version, ordinal, desk_id, start, "end", exact, form, speaker, speaker_key)
     SELECT $1, ordinal - 1, $2::uuid, start, until, exact, form::quote_form, speaker, key
       FROM unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[])
         WITH ORDINALITY AS given(start, until, exact, form, speaker, key, ordinal)`,
    [
      ...[number, deskId, quotes.map(({ start }) => start), quotes.map(({ end }) => end)],
      ...[quotes.map(({ exact }) => exact), quotes.map(({ form }) => form)],
      ...[quotes.map(({ speaker }) => speaker), quotes.map(({ key }) => key)],
    ],
  )
  const stems = quotes.flatMap(({ exact }, ordinal) => quoteHashes(exact, deskId).map((hash) => ({ hash, ordinal })))
  await client.query(
    `INSERT INTO archived_quote_stem (hash, version, ordinal)
     SELECT hash, $1, ordinal FROM unnest($2::bigint[], $3::int[]) AS given(hash, ordinal) ORDER BY hash
     ON CONFLICT DO NOTHING`,
    [number, stems.map(({ hash }) => hash), stems.map(({ ordinal }) => ordinal)],
  )
}

async function rememberNames(client: Client, { number, deskId, findings }: Numbered): Promise<void> {
  if (findings.named.length === 0) return
  const names = findings.named.map((one) => ({ ...one, key: speakerKey(one) }))
  await client.query(
    `INSERT INTO archived_name (version, ordinal, desk_id, key, name, kind, titles)
     SELECT $1, ordinal - 1, $2::uuid, key, name, kind::actor_kind,
            ARRAY(SELECT jsonb_array_elements_text(titles::jsonb))
       FROM unnest($3::text[], $4::text[], $5::text[], $6::text[])
         WITH ORDINALITY AS given(key, name, kind, titles, ordinal)`,
    [
      ...[number, deskId, names.map(({ key }) => key), names.map(({ name }) => name)],
      ...[names.map(({ kind }) => kind), names.map(({ titles }) => JSON.stringify(titles))],
    ],
  )
}

/** An earlier version’s text is frozen, so that what it is found by is told from it, and deleted by its numbers. */
async function forget(client: Client, articleId: string): Promise<void> {
  const { rows } = await client.query<{
    number: number
    deskId: string
    text: string
    blocks: Block[]
    terms: string[]
  }>(
    `SELECT a.number, a.desk_id AS "deskId", a.terms, v.text, v.blocks
       FROM archived_version a JOIN article_version v ON v.id = a.version_id WHERE a.article_id = $1`,
    [articleId],
  )
  for (const { number, deskId, text, blocks, terms } of rows) {
    const quotes = await client.query<{ exact: string }>('SELECT exact FROM archived_quote WHERE version = $1', [
      number,
    ])
    const drop = (table: string, hashes: readonly number[]) =>
      client.query(`DELETE FROM ${table} WHERE version = $1 AND hash = ANY($2::bigint[])`, [
        number,
        [...new Set(hashes)],
      ])
    await drop(
      'archived_shingle',
      shinglesToKeep(textIndex(text), blocks, deskId).map(({ hash }) => hash),
    )
    await drop(
      'archived_term',
      terms.map((term) => saltedHash(term, deskId)),
    )
    await drop(
      'archived_quote_stem',
      quotes.rows.flatMap(({ exact }) => quoteHashes(exact, deskId)),
    )
    await client.query('DELETE FROM archived_version WHERE number = $1', [number])
  }
}

const quoteHashes = (exact: string, deskId: string) =>
  stemsToFind(quoteStems(exact)).map((stem) => saltedHash(stem, deskId))

const shinglesToKeep = (index: TextIndex, blocks: readonly Block[], deskId: string) =>
  piecesOf(index, blocks).flatMap(({ number, words }) =>
    winnow(shinglesOf(words, deskId)).map((hash) => ({ hash, piece: number })),
  )
