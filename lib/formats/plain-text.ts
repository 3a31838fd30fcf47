import type { ReadSource } from '@/lib/domain/articles/drawing'
import { capitals } from '@/lib/domain/articles/find-title'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'

/** A line without the white space round it: UTF-16 offsets into the text. */
type Line = { start: number; end: number; text: string; blankBefore: boolean }

const visible = /[^\s\p{Cf}]/u
const listMarker = /^(?:([-*•◦▪])|(\d{1,3})[.)])\s+(?=\S)/

/**
 * Draws blocks over plain text, which stays as it is. Paragraphs are single lines, as the web writes them, or
 * groups of lines of even length, as mail does; lists are runs of lines with markers, headings short lines
 * above prose.
 */
export function readPlainText(text: string): ReadSource {
  const lines = linesOf(text)
  const paragraphs = isWrapped(lines) ? groups(lines) : lines.map((line) => [line])
  const index = textIndex(text)
  const blocks = paragraphs.map((paragraph, i): Block => {
    const [first, last] = [paragraph[0] as Line, paragraph.at(-1) as Line]
    const marker = isListed(paragraphs, i) ? listMarker.exec(first.text) : null
    const place = {
      start: index.toCodePoint(first.start + (marker?.[0].length ?? 0)),
      end: index.toCodePoint(last.end),
    }
    if (marker) return { kind: 'list-item', role: 'body', ...place, level: 1, ordered: marker[2] !== undefined }
    if (isHeading(paragraphs, i)) return { kind: 'heading', role: 'body', ...place, level: 2 }
    return { kind: 'paragraph', role: 'body', ...place }
  })
  return { text, blocks, meta: {}, remarks: [] }
}

/** Lines that hold something to see: U+00A0 is white space too, and a zero-width space is nothing. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let blankBefore = false
  for (const raw of text.split('\n')) {
    const trimmed = visible.test(raw) ? raw.trim() : ''
    if (trimmed) {
      const start = from + raw.indexOf(trimmed)
      lines.push({ start, end: start + trimmed.length, text: trimmed, blankBefore })
    }
    blankBefore = trimmed === ''
    from += raw.length + 1
  }
  return lines
}

/** Whether lines were broken to fit a width: most lines that another follows are long, alike, and stop mid-sentence. */
function isWrapped(lines: Line[]): boolean {
  const inner = lines.filter((_, i) => lines[i + 1]?.blankBefore === false)
  if (inner.length < 3 || inner.some(({ text }) => text.length > 120)) return false
  const unfinished = inner.filter(({ text }) => text.length >= 45 && !/[.!?:”"’)]$/.test(text))
  return unfinished.length > inner.length / 2
}

function groups(lines: Line[]): Line[][] {
  const found: Line[][] = []
  for (const line of lines) {
    const previous = found.at(-1)
    if (previous && !line.blankBefore && !listMarker.test(line.text)) previous.push(line)
    else found.push([line])
  }
  return found
}

/** One line with a marker may be a sentence about a date; two in a row are a list, or one after a colon. */
function isListed(paragraphs: Line[][], i: number): boolean {
  const marked = (at: number) => listMarker.test(paragraphs[at]?.[0]?.text ?? '')
  return marked(i) && (marked(i - 1) || marked(i + 1) || paragraphs[i - 1]?.at(-1)?.text.endsWith(':') === true)
}

function isHeading(paragraphs: Line[][], i: number): boolean {
  const [line, more] = paragraphs[i] as [Line, Line | undefined]
  const next = paragraphs[i + 1]
  if (
    more ||
    !next ||
    line.text.length > 110 ||
    /[.!:;,…]["”’)]*$/.test(line.text) ||
    /^[“"]/.test(line.text.replace(/^[“"][^”"]*[”"]\s+\S/, ''))
  )
    return false
  return capitals(line.text) >= 0.6 && next.reduce((sum, { text }) => sum + text.length, 0) > line.text.length
}
