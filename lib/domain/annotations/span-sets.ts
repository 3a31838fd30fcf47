import { snapToGrapheme } from '@/lib/domain/text/graphemes'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'
import { withoutEdgeSpace } from './quotation-marks'

/** A selection as a span can stand: grown to whole characters, white space left out; undefined if nothing remains. */
export function settledSpan(index: TextIndex, { start, end }: Span): Span | undefined {
  return withoutEdgeSpace(index, {
    start: snapToGrapheme(index, Math.min(start, end), 'before'),
    end: snapToGrapheme(index, Math.max(start, end), 'after'),
  })
}

/** Spans with one more, in reading order; those that overlap or touch become one, for stretches stand apart. */
export function joinedSpans(spans: readonly Span[], added: Span): Span[] {
  const sorted = [...spans, added].sort((a, b) => a.start - b.start || a.end - b.end)
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

/**
 * Spans with one edge of one of them moved by a character, as a reader counts them, and over white space at once, which
 * no edge rests on. It stops where the span would vanish, meet its neighbour or leave the text; then the same spans
 * come back.
 */
export function withMovedEdge(
  index: TextIndex,
  spans: readonly Span[],
  move: { readonly which: number; readonly edge: 'start' | 'end'; readonly by: 1 | -1 },
): readonly Span[] {
  const { which, edge, by } = move
  const span = spans[which]
  if (!span) return spans
  let at = span[edge]
  do at = snapToGrapheme(index, at + by, by > 0 ? 'after' : 'before')
  while (
    at > 0 &&
    at < index.length &&
    !/\S/u.test(edge === 'start' ? index.slice(at, at + 1) : index.slice(at - 1, at))
  )
  return withEdgeAt(spans, { which, edge, at })
}

/** Spans with one edge of one of them put at a place, or the same spans where it can't stand there. */
export function withEdgeAt(
  spans: readonly Span[],
  { which, edge, at }: { readonly which: number; readonly edge: 'start' | 'end'; readonly at: number },
): readonly Span[] {
  const span = spans[which]
  if (!span) return spans
  const moved = { ...span, [edge]: at }
  const [before, after] = [spans[which - 1]?.end ?? -1, spans[which + 1]?.start ?? Number.POSITIVE_INFINITY]
  if (moved.start >= moved.end || moved.start <= before || moved.end >= after) return spans
  return spans.map((other, i) => (i === which ? moved : other))
}
