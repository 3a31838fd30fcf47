import type { Span } from '@/lib/schemas/span'

/**
 * A text with its two ways of counting: Unicode code points, as everything in Verbatim counts, and UTF-16
 * units, as JavaScript and the browser do.
 */
export type TextIndex = {
  readonly text: string
  /** Length in code points. */
  readonly length: number
  /** From a code point to a UTF-16 offset. Clamped to the text. */
  readonly toUtf16: (codePoint: number) => number
  /** From a UTF-16 offset to a code point; an offset inside a surrogate pair counts as its start. */
  readonly toCodePoint: (utf16: number) => number
  /** The text at a half-open span of code points. */
  readonly slice: (start: number, end: number) => string
}

/** Builds the index in one pass; afterwards each conversion is a binary search over the astral characters alone. */
export function textIndex(text: string): TextIndex {
  const pairs = surrogatePairs(text)
  const length = text.length - pairs.length
  const toUtf16 = (codePoint: number) => {
    const at = Math.max(0, Math.min(codePoint, length))
    // The i-th pair starts at code point pairs[i] - i: count the pairs that end at or before this one.
    return at + countBelow(pairs.length, (i) => (pairs[i] ?? 0) - i < at)
  }
  const toCodePoint = (utf16: number) => {
    const at = Math.max(0, Math.min(utf16, text.length))
    const before = countBelow(pairs.length, (i) => (pairs[i] ?? 0) < at)
    return at - before
  }
  return { text, length, toUtf16, toCodePoint, slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)) }
}

/** UTF-16 offsets of the high surrogates that begin a pair. */
function surrogatePairs(text: string): number[] {
  const found: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(match.index)
  return found
}

/** How many of `n` sorted things satisfy a condition that holds for the first ones only. */
function countBelow(n: number, isBelow: (i: number) => boolean): number {
  let [low, high] = [0, n]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between the texts of an annotation's spans in its `exact`. */
export const spanJoin = ' … '

/** The texts at the spans, joined as the API shows them. */
export const exactOf = (index: TextIndex, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => index.slice(start, end)).join(spanJoin)
