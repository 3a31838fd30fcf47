import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { sentencesOf } from './sentences'
import type { TextIndex } from './text-index'

export type Piece = 'sentence' | 'block'

/** A text in its pieces. What is asked for is worked out block by block, once. */
export type TextStructure = {
  readonly index: TextIndex
  /** The block that holds a code point. */
  readonly blockAt: (at: number) => Span | undefined
  /** The sentence that holds a code point, with the white space behind it. */
  readonly sentenceAt: (at: number) => Span | undefined
  /** Where the next piece begins behind a place, or the nearest one before it; the text's ends where there is none. */
  readonly startFrom: (at: number, piece: Piece, by: 1 | -1) => number
  /** Where the piece that a place stands in ends, its white space left out; the next one's end where it stands there. */
  readonly endFrom: (at: number, piece: Piece) => number
}

export function textStructure(index: TextIndex, blocks: readonly Block[], language: string | null): TextStructure {
  const sentences = new Map<Block, Span[]>()
  const piecesOf = (block: Block, piece: Piece): readonly Span[] => {
    if (piece === 'block') return [block]
    const known = sentences.get(block) ?? sentencesOf(index, block, language)
    sentences.set(block, known)
    return known
  }
  const endOf = ({ start, end }: Span) => end - (/\s*$/.exec(index.slice(start, end))?.[0].length ?? 0)
  const holding = (pieces: readonly Span[], at: number) => pieces.find(({ start, end }) => start <= at && at < end)
  const around = (at: number) => {
    const i = lastStartingBy(blocks, at)
    return { before: blocks[i - 1], here: blocks[i], after: blocks[i + 1] }
  }
  const blockAt = (at: number) => holding([around(at).here ?? []].flat(), at)
  return {
    index,
    blockAt,
    sentenceAt: (at) => {
      const block = around(at).here
      return block && holding(piecesOf(block, 'sentence'), at)
    },
    startFrom: (at, piece, by) => {
      const { before, here, after } = around(at)
      const starts = (block: Block | undefined) => (block ? piecesOf(block, piece).map(({ start }) => start) : [])
      return by > 0
        ? ([...starts(here), ...starts(after)].find((start) => start > at) ?? here?.end ?? 0)
        : ([...starts(before), ...starts(here)].findLast((start) => start < at) ?? here?.start ?? 0)
    },
    endFrom: (at, piece) => {
      const { here, after } = around(at)
      const pieces = [here, after].flatMap((block) => (block ? piecesOf(block, piece) : []))
      return pieces.map(endOf).find((end) => end > at) ?? at
    },
  }
}

function lastStartingBy(blocks: readonly Span[], at: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
