import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'
import { quotationsIn } from './quotation-marks'

/**
 * The quotation that goes on where a quote breaks off: the next one in its paragraph, or the one before where none
 * follows. Undefined where the paragraph holds no other.
 */
export function nextPart(index: TextIndex, paragraph: Span, spans: readonly Span[]): Span | undefined {
  const others = quotationsIn(index, paragraph).filter((one) => !spans.some((span) => overlap(span, one)))
  const end = Math.max(...spans.map((span) => span.end))
  return others.find(({ start }) => start >= end) ?? others.at(-1)
}

/** Spans in the order of the text, with one more. */
export const withPart = (spans: readonly Span[], part: Span): Span[] =>
  [...spans, part].sort((a, b) => a.start - b.start)
