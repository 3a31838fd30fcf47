import type { Span } from '@/lib/schemas/span'
import { snapToGrapheme } from './graphemes'
import type { TextIndex } from './text-index'

/** Code points around a place in which its words are looked for; no word is longer. */
const reach = 400

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The words around a place, in order, without the signs and the space between them. Source: Unicode Annex 29. */
function wordsNear(index: TextIndex, at: number): Span[] {
  const start = snapToGrapheme(index, at - reach, 'before')
  const text = index.slice(start, snapToGrapheme(index, at + reach, 'after'))
  const from = index.toUtf16(start)
  return [...segmenter.segment(text)].flatMap(({ index: offset, segment, isWordLike }) =>
    isWordLike
      ? [{ start: index.toCodePoint(from + offset), end: index.toCodePoint(from + offset + segment.length) }]
      : [],
  )
}

/** The word that holds a place or ends there. */
export const wordAt = (index: TextIndex, at: number): Span | undefined => {
  const near = wordsNear(index, at)
  return near.find(({ start, end }) => start <= at && at < end) ?? near.find(({ end }) => end === at)
}

/** The nearest end of a word behind a place, or start of one before it; undefined where the text has no more near by. */
export function wordEdge(index: TextIndex, at: number, { edge, by }: WordMove): number | undefined {
  const edges = wordsNear(index, at).map((word) => word[edge])
  return by > 0 ? edges.find((found) => found > at) : edges.findLast((found) => found < at)
}

export type WordMove = { readonly edge: 'start' | 'end'; readonly by: 1 | -1 }
