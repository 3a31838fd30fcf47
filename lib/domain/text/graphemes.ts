import type { TextIndex } from './text-index'

/**
 * How much text around a place decides whether a character may be cut there. Characters of several code
 * points (flags, families, stacked accents) are rarely longer than a dozen; only made-up ones reach this.
 */
const reach = 256

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Whether a character, as a reader sees it, ends exactly at this code point: no flag, family emoji or
 * accented letter is cut in two. Looks at the neighbourhood only, so that a long text costs nothing.
 * Source: Unicode Standard Annex 29, extended grapheme clusters.
 */
export function isGraphemeBoundary(index: TextIndex, codePoint: number): boolean {
  if (codePoint <= 0 || codePoint >= index.length) return codePoint === 0 || codePoint === index.length
  return boundariesAround(index, codePoint).has(index.toUtf16(codePoint))
}

/** The nearest character edge at or before, or at or after, a code point. */
export function snapToGrapheme(index: TextIndex, codePoint: number, side: 'before' | 'after'): number {
  if (codePoint <= 0) return 0
  if (codePoint >= index.length) return index.length
  const boundaries = boundariesAround(index, codePoint)
  const step = side === 'before' ? -1 : 1
  let at = codePoint
  while (at > 0 && at < index.length && !boundaries.has(index.toUtf16(at))) at += step
  return at
}

/** Character edges near a place, in UTF-16. A line end always is one: segmentation starts after the last. */
function boundariesAround(index: TextIndex, codePoint: number): Set<number> {
  const at = index.toUtf16(codePoint)
  const lineStart = index.text.lastIndexOf('\n', at - 1) + 1
  const from = Math.max(lineStart, startOfCluster(index.text, Math.max(0, at - reach)))
  const boundaries = new Set<number>()
  for (const { index: offset, segment } of segmenter.segment(index.text.slice(from, at + reach))) {
    boundaries.add(from + offset).add(from + offset + segment.length)
    if (from + offset > at) break
  }
  return boundaries
}

/** A place where segmentation may safely begin: after a plain ASCII character if there is one nearby. */
function startOfCluster(text: string, from: number): number {
  for (let at = from; at > Math.max(0, from - reach); at--) if (/[ -~]/.test(text[at] ?? '')) return at
  return from
}
