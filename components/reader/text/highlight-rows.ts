import { looksLike, type Segment } from '@/lib/domain/annotations/highlight-segments'
import type { Block } from '@/lib/schemas/block'

/** The highlights of one block, in order; none reaches over its edges. */
export type HighlightRow = readonly Segment[]

/**
 * How far down the text, in code points, its highlights are drawn before it is known what is in sight: on the server,
 * and in the moment in which the editor opens. More than any screen holds.
 */
const firstSight = 6_000

/** The blocks that a page begins with. */
export const blocksAtFirst = (blocks: readonly Block[]): ReadonlySet<number> =>
  new Set(blocks.flatMap(({ start }, i) => (start < firstSight ? [i] : [])))

/** Sorts highlights by the blocks that they stand in; one that runs over several is cut at their edges. */
export function highlightRows(segments: readonly Segment[], blocks: readonly Block[]): readonly HighlightRow[] {
  let first = 0
  return blocks.map(({ start, end }) => {
    const row: Segment[] = []
    while ((segments[first]?.end ?? Infinity) <= start) first++
    for (let i = first; ; i++) {
      const segment = segments[i]
      if (!segment || segment.start >= end || start >= end) return row
      const isInside = segment.start >= start && segment.end <= end
      row.push(
        isInside ? segment : { ...segment, start: Math.max(start, segment.start), end: Math.min(end, segment.end) },
      )
    }
  })
}

/** Whether two rows of a block are drawn alike. */
export const sameRow = (a: HighlightRow = [], b: HighlightRow = []): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]
    return one === other || (other && one.start === other.start && one.end === other.end && looksLike(one, other))
  })
