import 'server-only'
import { candidatesAmong, type Hit, mostUses } from '@/lib/domain/archive/candidates'
import { type Piece, piecesOf } from '@/lib/domain/archive/pieces'
import { retoldAmong } from '@/lib/domain/archive/retold'
import { shinglesOf, winnow } from '@/lib/domain/archive/shingles'
import { type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { pool } from '../db'
import type { Entry } from './archive-entry'

/** A passage that another version of the archive, by its number, has as well. Spans are in code points, each of its own text. */
export type RetoldPassage = {
  readonly version: number
  readonly here: Span
  readonly there: Span
  readonly share: number
}

/** A text that is asked about with more shingles is asked about with some of them. */
const mostShingles = 6_000

/**
 * What other articles of the desk’s archive tell that this text does, in the order of the text. `number` is its own one
 * there, where it has one: it is not compared with itself.
 */
export async function findRetold(
  { deskId, index, pieces: own }: Pick<Entry, 'deskId' | 'index' | 'pieces'>,
  number = 0,
): Promise<RetoldPassage[]> {
  const candidates = candidatesAmong(await hitsOf(own, deskId, number))
  const texts = await textsOf([...new Set(candidates.map(({ version }) => version))])
  const found = retoldAmong(candidates, own, (version, piece) => texts.get(version)?.pieces.get(piece))
  return found.flatMap(({ version, here, there, share }) => {
    const other = texts.get(version)?.index
    return other ? [{ version, share, here: spanIn(index, here), there: spanIn(other, there) }] : []
  })
}

const spanIn = ({ toCodePoint }: TextIndex, { start, end }: { start: number; end: number }): Span => ({
  start: toCodePoint(start),
  end: toCodePoint(end),
})

async function hitsOf(own: readonly Piece[], deskId: string, number: number): Promise<Hit[]> {
  const every = own.map((piece) => ({ number: piece.number, shingles: shinglesOf(piece.words, deskId) }))
  const count = every.reduce((sum, { shingles }) => sum + shingles.length, 0)
  // What was kept of a passage is among its shingles whichever of them a change has left.
  const asked = every.flatMap(({ number: piece, shingles }) =>
    [...new Set(count > mostShingles ? winnow(shingles) : shingles)].map((hash) => ({ piece, hash })),
  )
  const { rows } = await pool.query<Hit>({
    name: 'archived-hits',
    text: `SELECT asked.hash::text AS hash, asked.own, found.version, found.piece
             FROM unnest($1::bigint[], $2::int[]) AS asked(hash, own)
            CROSS JOIN LATERAL (SELECT version, piece FROM archived_shingle WHERE hash = asked.hash LIMIT ${mostUses + 1}) AS found
            WHERE found.version <> $3`,
    values: [asked.map(({ hash }) => hash), asked.map(({ piece }) => piece), number],
  })
  return rows
}

type ArchivedText = { readonly index: TextIndex; readonly pieces: ReadonlyMap<number, Piece> }

/** The texts of archived versions by number, with their pieces; versions of deleted articles are left out. */
async function textsOf(numbers: readonly number[]): Promise<Map<number, ArchivedText>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await pool.query<{ number: number; text: string; blocks: Block[] }>({
    name: 'archived-texts',
    text: `SELECT a.number, v.text, v.blocks FROM archived_version a
             JOIN article_version v ON v.id = a.version_id JOIN article r ON r.id = a.article_id
            WHERE a.number = ANY($1::int[]) AND r.deleted_at IS NULL`,
    values: [numbers],
  })
  return new Map(
    rows.map(({ number, text, blocks }) => {
      const index = textIndex(text)
      return [number, { index, pieces: new Map(piecesOf(index, blocks).map((piece) => [piece.number, piece])) }]
    }),
  )
}
