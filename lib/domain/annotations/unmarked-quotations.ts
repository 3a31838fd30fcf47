import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'

/** Two words, or as much of a writing that puts no space between them. */
const twoWords =
  /[\p{L}\p{N}]\S*\s+\S*[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{4}/u

/**
 * The quotations, given in order, that wait to be marked: those of at least two words, less than half of which lie under
 * marks. Single words in quotation marks are seldom what somebody said.
 */
export function unmarkedQuotations(index: TextIndex, quotations: readonly Span[], marks: readonly Span[]): Span[] {
  const covered = united(marks)
  let first = 0
  return quotations.filter((quotation) => {
    while ((covered[first]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) first++
    let length = 0
    for (let i = first; (covered[i]?.start ?? Number.POSITIVE_INFINITY) < quotation.end; i++)
      length += commonLength(quotation, covered[i] ?? quotation)
    return length * 2 < quotation.end - quotation.start && twoWords.test(index.slice(quotation.start, quotation.end))
  })
}

const commonLength = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Spans in order, those that overlap made one. */
function united(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && span.start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else all.push(span)
  }
  return all
}
