import 'server-only'
import { candidatesAmong, type Hit, mostUses } from '@/lib/domain/archive/candidates'
import { type Piece, piecesOf } from '@/lib/domain/archive/pieces'
import { type Retold, retoldAmong } from '@/lib/domain/archive/retold'
import { shinglesOf, winnow } from '@/lib/domain/archive/shingles'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { pool } from '../db'

/** An article’s text as the archive is asked about it. */
export type Asked = {
  readonly deskId: string
  readonly articleId: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** An article that is asked about with more shingles is asked about with some of them. */
const mostShingles = 6_000

/** What other articles of the desk’s archive tell that this one does, by the number of their archived version. */
export async function findRetold({ deskId, articleId, text, blocks }: Asked): Promise<Retold[]> {
  const own = piecesOf(textIndex(text), blocks)
  const candidates = candidatesAmong(await hitsOf(own, deskId, articleId))
  const texts = await textsOf([...new Set(candidates.map(({ version }) => version))])
  return retoldAmong(candidates, own, (version, piece) => texts.get(version)?.get(piece))
}

async function hitsOf(own: readonly Piece[], deskId: string, articleId: string): Promise<Hit[]> {
  const every = own.map(({ number, words }) => ({ number, shingles: shinglesOf(words, deskId) }))
  const count = every.reduce((sum, { shingles }) => sum + shingles.length, 0)
  // What was kept of a passage is among its shingles whichever of them a change has left.
  const asked = every.flatMap(({ number, shingles }) =>
    [...new Set(count > mostShingles ? winnow(shingles) : shingles)].map((hash) => ({ number, hash })),
  )
  const { rows } = await pool.query<Hit>({
    name: 'archived-hits',
    text: `SELECT asked.hash::text AS hash, asked.own, found.version, found.piece
             FROM unnest($1::bigint[], $2::int[]) AS asked(hash, own)
            CROSS JOIN LATERAL (SELECT version, piece FROM archived_shingle WHERE hash = asked.hash LIMIT ${mostUses + 1}) AS found
            WHERE found.version IS DISTINCT FROM (SELECT number FROM archived_version WHERE article_id = $3)`,
    values: [asked.map(({ hash }) => hash), asked.map(({ number }) => number), articleId],
  })
  return rows
}

/** The pieces of archived versions by version and number; versions of deleted articles are left out. */
async function textsOf(numbers: readonly number[]): Promise<Map<number, Map<number, Piece>>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await pool.query<{ number: number; text: string; blocks: Block[] }>({
    name: 'archived-texts',
    text: `SELECT a.number, v.text, v.blocks FROM archived_version a
             JOIN article_version v ON v.id = a.version_id JOIN article r ON r.id = a.article_id
            WHERE a.number = ANY($1::int[]) AND r.deleted_at IS NULL`,
    values: [numbers],
  })
  return new Map(
    rows.map(({ number, text, blocks }) => [
      number,
      new Map(piecesOf(textIndex(text), blocks).map((piece) => [piece.number, piece])),
    ]),
  )
}
