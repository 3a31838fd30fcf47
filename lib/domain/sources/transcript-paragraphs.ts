import type { Span } from '@/lib/schemas/span'
import type { TextIndex } from '../text/text-index'

/** A place in a source that a quote is made of, the quote and the place by number; several quotes may have it. Code points. */
export type QuotedPlace = Span & { readonly quote: number; readonly place: number }

export type TranscriptPart = {
  readonly text: string
  /** The quotes that have all of it. */
  readonly quotes: readonly number[]
  /** The places that begin with it. */
  readonly begins: readonly Pick<QuotedPlace, 'quote' | 'place'>[]
}

/** A line of a source that is not empty; its start, in UTF-16 units, names it. */
export type TranscriptParagraph = { readonly start: number; readonly parts: readonly TranscriptPart[] }

/** A source’s lines, each cut where a quoted place begins or ends. The parts of a line, joined, are the line. */
export function transcriptParagraphs(
  { text, toUtf16 }: TextIndex,
  places: readonly QuotedPlace[],
): TranscriptParagraph[] {
  const waiting = places
    .map((one) => ({ ...one, start: toUtf16(one.start), end: toUtf16(one.end) }))
    .sort((a, b) => a.start - b.start)
  let open: QuotedPlace[] = []
  let [next, start] = [0, 0]
  const paragraphs: TranscriptParagraph[] = []
  for (const line of text.split('\n')) {
    const end = start + line.length
    for (let one = waiting[next]; one && one.start < end; one = waiting[++next]) open.push(one)
    open = open.filter((one) => one.end > start)
    if (line.trim() !== '') paragraphs.push({ start, parts: partsOf(text, { start, end }, open) })
    start = end + 1
  }
  return paragraphs
}

function partsOf(text: string, { start, end }: Span, places: readonly QuotedPlace[]): TranscriptPart[] {
  const inside = places.flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end)
  const edges = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? start
    const own = places.filter((one) => one.start <= from && to <= one.end)
    const begins = own.filter((one) => one.start === from).map(({ quote, place }) => ({ quote, place }))
    return { text: text.slice(from, to), quotes: [...new Set(own.map(({ quote }) => quote))], begins }
  })
}
