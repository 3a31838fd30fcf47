import { align } from './align'
import type { Candidate } from './candidates'
import type { Piece } from './pieces'

/** A run of words of an article that an archived one has as well. Places are in UTF-16 units, each of its own text. */
export type Retold = {
  readonly version: number
  readonly here: { readonly start: number; readonly end: number }
  readonly there: { readonly start: number; readonly end: number }
  /** How many of the longer run’s words both have, 0 to 1. */
  readonly share: number
  readonly kind: 'copied' | 'retold'
}

/** Fewer words in common, or a smaller share of them, come about by chance and by the language. */
const [fewestWords, leastShare] = [8, 0.5]
/** So many of the words in the same order make it a copy. */
const copied = 0.9
export const isCopied = (share: number): boolean => share >= copied

/** Which candidates, looked at word by word, tell what an own piece does; in the order of the text, the fullest first. */
export function retoldAmong(
  candidates: readonly Candidate[],
  own: readonly Piece[],
  pieceOf: (version: number, piece: number) => Piece | undefined,
): Retold[] {
  const ownPieces = new Map(own.map((piece) => [piece.number, piece.words]))
  const found = candidates.flatMap(({ own: number, version, piece }): Retold[] => {
    const [a, b] = [ownPieces.get(number) ?? [], pieceOf(version, piece)?.words ?? []]
    const alignment = align(a, b)
    if (!alignment || alignment.common < fewestWords || alignment.share < leastShare) return []
    const place = (words: Piece['words'], { from, to }: { from: number; to: number }) => ({
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
    })
    const { here, there, share } = alignment
    return [
      { version, share, here: place(a, here), there: place(b, there), kind: isCopied(share) ? 'copied' : 'retold' },
    ]
  })
  return found.sort((a, b) => a.here.start - b.here.start || b.share - a.share || a.version - b.version)
}
