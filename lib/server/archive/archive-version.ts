import 'server-only'
import { piecesOf } from '@/lib/domain/archive/pieces'
import { shinglesOf, winnow } from '@/lib/domain/archive/shingles'
import { termsOf } from '@/lib/domain/archive/terms'
import { exactOf, textIndex } from '@/lib/domain/text/text-index'
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

/**
 * Puts a version into the archive in place of the article’s earlier one; a version that is not, or no longer, the
 * article’s current one stays out. Doing it again changes nothing.
 */
export async function archiveVersion(read: Read): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(
      'SELECT 1 FROM article WHERE id = $1 AND current_version_id = $2 FOR NO KEY UPDATE',
      [read.articleId, read.versionId],
    )
    if (rowCount) {
      await forget(client, read.articleId)
      await remember(client, read)
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function remember(client: Client, { versionId, articleId, deskId, text, blocks, findings }: Read) {
  const index = textIndex(text)
  const { rows } = await client.query<{ number: number }>(
    `INSERT INTO archived_version (version_id, article_id, desk_id, at, terms)
     SELECT $1, id, desk_id, coalesce(published_at, created_at), $3 FROM article WHERE id = $2 RETURNING number`,
    [versionId, articleId, termsOf(index, blocks)],
  )
  const number = rows[0]?.number
  const shingles = shinglesToKeep(index.text, blocks, deskId)
  await client.query(
    `INSERT INTO archived_shingle (hash, version, piece)
     SELECT hash, $1, piece FROM unnest($2::bigint[], $3::int[]) AS given(hash, piece) ORDER BY hash
     ON CONFLICT DO NOTHING`,
    [number, shingles.map(({ hash }) => hash), shingles.map(({ piece }) => piece)],
  )
  const quotes = findings.quotes.filter(({ isSpeech, spans }) => isSpeech && spans.length > 0)
  const speakers = quotes.map(({ speaker }) => {
    const named = speaker?.named === undefined ? undefined : findings.named[speaker.named]
    return { name: named?.name ?? speaker?.name ?? null, key: named ? speakerKey(named) : null }
  })
  await client.query(
    `INSERT INTO archived_quote (version, ordinal, desk_id, start, "end", exact, form, speaker, speaker_key)
     SELECT $1, given.* FROM (SELECT ordinal - 1, $2::uuid, start, until, exact, form::quote_form, speaker, key
       FROM unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[])
         WITH ORDINALITY AS one(start, until, exact, form, speaker, key, ordinal)) AS given`,
    [
      ...[number, deskId, quotes.map(({ spans }) => spans[0]?.start), quotes.map(({ spans }) => spans.at(-1)?.end)],
      ...[quotes.map(({ spans }) => exactOf(index, spans)), quotes.map(({ form }) => form)],
      ...[speakers.map(({ name }) => name), speakers.map(({ key }) => key)],
    ],
  )
}

/** An earlier version’s text is frozen, so that its shingles are told from it, and found by their numbers. */
async function forget(client: Client, articleId: string): Promise<void> {
  const { rows } = await client.query<{ number: number; deskId: string; text: string; blocks: Block[] }>(
    `DELETE FROM archived_version a USING article_version v WHERE a.article_id = $1 AND v.id = a.version_id
     RETURNING a.number, a.desk_id AS "deskId", v.text, v.blocks`,
    [articleId],
  )
  for (const { number, deskId, text, blocks } of rows)
    await client.query('DELETE FROM archived_shingle WHERE version = $1 AND hash = ANY($2::bigint[])', [
      number,
      shinglesToKeep(text, blocks, deskId).map(({ hash }) => hash),
    ])
}

const shinglesToKeep = (text: string, blocks: readonly Block[], deskId: string) =>
  piecesOf(textIndex(text), blocks).flatMap(({ number, words }) =>
    winnow(shinglesOf(words, deskId)).map((hash) => ({ hash, piece: number })),
  )
