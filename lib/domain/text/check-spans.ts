import type { Span } from '@/lib/schemas/span'
import { ok, type Result, refuse } from '../result'
import { isGraphemeBoundary } from './graphemes'
import { exactOf, type TextIndex } from './text-index'

/**
 * Whether spans can stand on a text: inside it, cutting no character, in reading order and apart from
 * each other; and, when `exact` is given, saying just that. Returns the text at the spans.
 * Refuses with span_out_of_range, span_splits_character, span_overlaps or span_text_mismatch.
 */
export function checkSpans(index: TextIndex, spans: readonly Span[], exact?: string): Result<string> {
  let last = -1
  for (const { start, end } of spans) {
    if (start < 0 || end > index.length || start >= end)
      return refuse('span_out_of_range', outOfRange(start, end, index.length))
    for (const edge of [start, end])
      if (!isGraphemeBoundary(index, edge)) return refuse('span_splits_character', splits(edge))
    if (start <= last) return refuse('span_overlaps', overlaps)
    last = end
  }
  const found = exactOf(index, spans)
  if (exact !== undefined && exact !== found) return refuse('span_text_mismatch', mismatch(found))
  return ok(found)
}

const outOfRange = (start: number, end: number, length: number) =>
  `The span ${start}–${end} lies outside the text, which has ${length} characters (code points). Nothing was saved.`

const splits = (edge: number) =>
  `A span ends at ${edge}, in the middle of a character that is made of several code points. ` +
  'Move it to the character’s edge. Nothing was saved.'

const overlaps =
  'The stretches of one annotation must stand in reading order, apart from each other. Nothing was saved.'

const mismatch = (found: string) =>
  `The text at the spans is “${found.length > 200 ? `${found.slice(0, 200)}…` : found}”, not what was sent as exact. ` +
  'Offsets count Unicode code points from 0. Nothing was saved.'
