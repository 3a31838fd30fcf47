import type { Node as EditorNode } from '@tiptap/pm/model'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'

/** Which edge of a stretch a place is: between two blocks, a start belongs to the next one, an end to the one before. */
export type Side = 'start' | 'end'

/** The exact way between code points of a version's text and positions in the editor's document, and back. */
export type PositionMap = {
  readonly toPosition: (codePoint: number, side: Side) => number
  readonly toCodePoint: (position: number, side: Side) => number
  /** The span between two positions, across blocks if need be; undefined when it holds no text. */
  readonly toSpan: (from: number, to: number) => Span | undefined
  readonly toRange: (span: Span) => { readonly from: number; readonly to: number }
}

/** A block in three measures: UTF-16 from the text's start, and where its content begins in the document. */
type Placed = { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** Both sides count UTF-16 inside a block, so a block is one shift; finding the block is a binary search. */
export function positionMap(doc: EditorNode, index: TextIndex, blocks: readonly Block[]): PositionMap {
  const placed = placedBlocks(doc, index, blocks)
  const toPosition = (codePoint: number, side: Side) =>
    shifted(placed, index.toUtf16(codePoint), side, ['start', 'end', 'from', 'to'])
  const toCodePoint = (position: number, side: Side) =>
    index.toCodePoint(shifted(placed, position, side, ['from', 'to', 'start', 'end']))
  return {
    toPosition,
    toCodePoint,
    toSpan: (from, to) => {
      // A selection that begins behind a block's last character, or ends before a first one, means the next block.
      const [first, last] = [placed[lastStartingBy(placed, from, 'from')], lastStartingBy(placed, to, 'from')]
      const span = {
        start: toCodePoint(first?.to === from ? from + 1 : from, 'start'),
        end: toCodePoint(placed[last]?.from === to && last > 0 ? to - 1 : to, 'end'),
      }
      return span.start < span.end ? span : undefined
    },
    toRange: ({ start, end }) => ({ from: toPosition(start, 'start'), to: toPosition(end, 'end') }),
  }
}

function placedBlocks(doc: EditorNode, index: TextIndex, blocks: readonly Block[]): Placed[] {
  const placed: Placed[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const block = blocks[placed.length]
    if (block) {
      const [start, end] = [index.toUtf16(block.start), index.toUtf16(block.end)]
      placed.push({ start, end, from: position + 1, to: position + 1 + end - start })
    }
    return false
  })
  return placed
}

type Measure = keyof Placed
type Scale = readonly [inStart: Measure, inEnd: Measure, outStart: Measure, outEnd: Measure]

/** From one measure to the other; a place between two blocks snaps to the edge that its side asks for. */
function shifted(placed: readonly Placed[], at: number, side: Side, scale: Scale): number {
  const [inStart, inEnd, outStart, outEnd] = scale
  let i = lastStartingBy(placed, at, inStart)
  if (side === 'end' && placed[i]?.[inStart] === at && placed[i - 1]?.[inEnd] === at) i--
  const block = placed[i]
  if (!block) return placed[0]?.[outStart] ?? 0
  if (at <= block[inEnd]) return block[outStart] + at - block[inStart]
  return side === 'start' ? (placed[i + 1]?.[outStart] ?? block[outEnd]) : block[outEnd]
}

function lastStartingBy(placed: readonly Placed[], at: number, start: Measure): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.[start] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
