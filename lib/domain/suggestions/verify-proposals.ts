import type { Span } from '@/lib/schemas/span'
import { isGraphemeBoundary } from '../text/graphemes'
import type { TextIndex } from '../text/text-index'

/**
 * Where words really stand in a text: at the place that was named, or at the only place that has them. Undefined where
 * they stand nowhere, or in several places with none named: a model is believed no offset and no word.
 */
export function verifiedPlace(index: TextIndex, exact: string, start?: number): Span | undefined {
  const length = [...exact].length
  if (start !== undefined && index.slice(start, start + length) === exact)
    return whole(index, { start, end: start + length })
  const first = index.text.indexOf(exact)
  if (first < 0 || index.text.indexOf(exact, first + 1) >= 0) return undefined
  const at = index.toCodePoint(first)
  return whole(index, { start: at, end: at + length })
}

const whole = (index: TextIndex, span: Span) =>
  span.start < span.end && isGraphemeBoundary(index, span.start) && isGraphemeBoundary(index, span.end)
    ? span
    : undefined
