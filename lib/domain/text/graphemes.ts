import type { TextIndex } from './text-index'

/** UTF-16 units before a place that decide whether a character ends there; of flags, only the parity counts beyond. */
const reach = 64

// Each step of V8's segmenter costs as much as its whole input is long, so the input is kept short.
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Whether a character, as a reader sees it, ends exactly at this code point: no flag, family emoji or
 * accented letter is cut in two. Looks at the neighbourhood only, so that a long text costs nothing.
 * Source: Unicode Standard Annex 29, extended grapheme clusters.
 */
export function isGraphemeBoundary(index: TextIndex, codePoint: number): boolean {
  if (codePoint <= 0 || codePoint >= index.length) return codePoint === 0 || codePoint === index.length
  return isEdge(index.text, index.toUtf16(codePoint))
}

/** The nearest character edge at or before, or at or after, a code point. Clamped to the text. */
export function snapToGrapheme(index: TextIndex, codePoint: number, side: 'before' | 'after'): number {
  const step = side === 'before' ? -1 : 1
  let at = Math.max(0, Math.min(codePoint, index.length))
  while (!isGraphemeBoundary(index, at)) at += step
  return at
}

// Letters and signs that never join what comes after them, and letters that never join what stands before.
const closing =
  /[\n -~\u00c0-\u024f\u0400-\u0481\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u3041-\u3096\u4e00-\u9fff]/
const opening = /(?![\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f])[\n\p{L} -~\u2010-\u2027]/u
const joining = /[\p{Mn}\u200d]/u
const joined = /[\p{Mn}\p{L}\u200d -~]/u

/** Whether a character ends at a UTF-16 offset between two code points inside the text. */
function isEdge(text: string, at: number): boolean {
  if (isPlainEdge(text, at)) return true
  if (joining.test(text[at] ?? '') && joined.test(text[at - 1] ?? '')) return false
  const from = startNear(text, at)
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0)
  for (const { index: offset } of segmenter.segment(text.slice(from, at) + next)) if (from + offset === at) return true
  return false
}

const isPlainEdge = (text: string, at: number) => closing.test(text[at - 1] ?? '') && opening.test(text[at] ?? '')

/**
 * Where segmentation may begin so that it is right at `at`: at a certain edge nearby, at the start of the
 * text, or else inside some long character, where only a row of flags must not be entered at half a flag.
 */
function startNear(text: string, at: number): number {
  const least = Math.max(0, at - reach)
  for (let start = at - 1; start > least; start--) if (isPlainEdge(text, start)) return start
  if (least === 0) return 0
  const start = /[\udc00-\udfff]/.test(text[least] ?? '') ? least - 1 : least
  let letters = 0
  while (isFlagLetter(text, start - 2 * (letters + 1))) letters++
  return letters % 2 === 1 ? start - 2 : start
}

const isFlagLetter = (text: string, at: number) =>
  text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff
