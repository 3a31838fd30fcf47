import type { TextIndex } from '@/lib/domain/text/text-index'
import type { TextStructure } from '@/lib/domain/text/text-structure'
import { wordAt } from '@/lib/domain/text/words'
import type { Span } from '@/lib/schemas/span'
import { quotationAround, withoutEdgeMarks, withoutEdgeSpace } from './quotation-marks'

/** How a selection came to be: each growth remembers what it grew from. */
export type Growth = { readonly span: Span; readonly from: Growth | undefined }

type Structure = Pick<TextStructure, 'index' | 'sentenceAt' | 'blockAt'>

/**
 * The next larger piece of text around a selection, or around a caret, which is a span without length: its words, the
 * inside of the quotation marks around it, its sentences, its paragraphs. Undefined where it can't grow any more.
 */
export function grown(structure: Structure, growth: Growth): Growth | undefined {
  const span = fromCaret(structure.index, growth.span)
  const larger = piecesAround(structure, span).filter((piece) => holds(piece, span) && lengthOf(piece) > lengthOf(span))
  const [next] = larger.sort((a, b) => lengthOf(a) - lengthOf(b))
  return next && { span: next, from: growth }
}

/** What a selection has grown from; undefined where it did not grow. */
export const shrunk = ({ from }: Growth): Growth | undefined => from

/** A caret in front of opening marks means the word behind them. */
function fromCaret(index: TextIndex, span: Span): Span {
  if (span.start < span.end || wordAt(index, span.start)) return span
  const marks = /^[^\p{L}\p{N}\s]*(?=[\p{L}\p{N}])/u.exec(index.slice(span.start, span.start + 8))?.[0] ?? ''
  const at = span.start + Array.from(marks).length
  return { start: at, end: at }
}

const lengthOf = ({ start, end }: Span) => end - start
const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

function piecesAround({ index, sentenceAt, blockAt }: Structure, span: Span): Span[] {
  const last = Math.max(span.start, span.end - 1)
  const whole = (first: Span | undefined, second: Span | undefined) =>
    first && second && withoutEdgeSpace(index, { start: first.start, end: second.end })
  const quotation = quotationBeyond(index, span)
  const sentence = whole(sentenceAt(span.start), sentenceAt(last))
  return [
    whole(wordAt(index, span.start) ?? span, wordAt(index, last) ?? span),
    quotation,
    sentence && (quotation && !holds(sentence, quotation) ? common(sentence, quotation) : bare(index, sentence, span)),
    whole(blockAt(span.start), blockAt(last)),
  ].filter((piece) => piece !== undefined)
}

/** The quotation around a span; where the span fills its marks, the one around those. */
function quotationBeyond(index: TextIndex, span: Span): Span | undefined {
  const around = quotationAround(index, span)
  if (around && lengthOf(around) > lengthOf(span)) return around
  return quotationAround(index, { start: Math.max(0, span.start - 1), end: Math.min(index.length, span.end + 1) })
}

/** A sentence that runs over the marks of a quotation counts as far as it stands in it. */
const common = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })

/** A sentence without the marks at its edges, unless they are selected already. */
function bare(index: TextIndex, sentence: Span, span: Span): Span {
  const inside = withoutEdgeMarks(index, sentence)
  return holds(inside, span) ? inside : sentence
}
