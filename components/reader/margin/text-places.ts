import type { Block } from '@/lib/schemas/block'

/** Where the blocks of a text stand, in pixels from the margin's top, in the order of the version's blocks. */
export type BlockBoxes = { readonly tops: readonly number[]; readonly bottoms: readonly number[] }

export const areSame = (a: BlockBoxes, b: BlockBoxes): boolean =>
  a.tops.length === b.tops.length && isNear(a.tops, b.tops) && isNear(a.bottoms, b.bottoms)

const isNear = (a: readonly number[], b: readonly number[]) => a.every((at, i) => Math.abs(at - (b[i] ?? 0)) < 0.5)

/** Roughly a line of the text. */
export const lineHeight = 30

/** The top of the line with a code point, read off its block: lines fill evenly, so it lies as far down as in the text. */
export function expectedTop({ tops, bottoms }: BlockBoxes, blocks: readonly Block[], at: number): number {
  const i = Math.max(0, lastStartingBy(blocks, at))
  const [block, top = 0, bottom = 0] = [blocks[i], tops[i], bottoms[i]]
  if (!block || block.end <= block.start) return top
  const share = Math.min(1, Math.max(0, (at - block.start) / (block.end - block.start)))
  return top + share * Math.max(0, bottom - top - lineHeight)
}

function lastStartingBy(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
