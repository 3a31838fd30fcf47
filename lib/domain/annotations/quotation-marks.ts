import type { TextIndex } from '@/lib/domain/text/text-index'
import type { QuoteForm } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'

/** Marks that open a quotation, each with the ones that may close it. Source: Unicode, Quotation_Mark=Yes. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
}
/** Single marks are also apostrophes, so they count only in pairs. */
const single = new Set(['‘', '’', '‚', "'", '‹', '›'])
const doubleMarks = /[“”„«»「」『』"]/
const everyDoubleMark = new RegExp(doubleMarks, 'g')
/** How far a quotation is looked for; none worth marking at once is longer. */
const reach = 5000

/** A span without white space at its edges; undefined where nothing else is in it. */
export function withoutEdgeSpace(index: TextIndex, { start, end }: Span): Span | undefined {
  const text = index.slice(start, end)
  const lead = /^[\s\u200b\u2060\ufeff]*/.exec(text)?.[0].length ?? 0
  const kept = text.trim().length === 0 ? 0 : text.replace(/[\s\u200b\u2060\ufeff]+$/, '').length
  if (kept <= lead) return undefined
  const from = index.toUtf16(start)
  return { start: index.toCodePoint(from + lead), end: index.toCodePoint(from + kept) }
}

/** A span without the quotation marks at its edges: “a quote’s spans lie inside its marks”. */
export function withoutEdgeMarks(index: TextIndex, span: Span): Span {
  const text = index.slice(span.start, span.end)
  const [first, last] = [text.at(0) ?? '', text.at(-1) ?? '']
  if (text.length < 3) return span
  const closes = closers[first]?.includes(last) ?? false
  const opening =
    closers[first] !== undefined && (closes || (!single.has(first) && !text.slice(1).includes(closers[first])))
  const closing = closes || (isClosing(last) && !single.has(last) && !hasOpening(text.slice(0, -1), last))
  if (!opening && !closing) return span
  return withoutEdgeSpace(index, { start: span.start + (opening ? 1 : 0), end: span.end - (closing ? 1 : 0) }) ?? span
}

const isClosing = (mark: string) => Object.values(closers).some((marks) => marks.includes(mark))

const hasOpening = (text: string, closing: string) =>
  Object.entries(closers).some(([opening, marks]) => marks.includes(closing) && text.includes(opening))

/** The quotation around a span, its marks left out; undefined where the span stands in none. */
export function quotationAround(index: TextIndex, { start, end }: Span): Span | undefined {
  const [from, to] = [index.toUtf16(start), index.toUtf16(end)]
  const lineStart = Math.max(index.text.lastIndexOf('\n', from - 1) + 1, from - reach)
  const opening = lastUnclosed(index.text.slice(lineStart, from))
  if (!opening) return undefined
  const after = index.text.slice(to, to + reach)
  const lineEnd = after.includes('\n') ? after.indexOf('\n') : after.length
  const closing = closingOf(after.slice(0, lineEnd), opening.mark)
  // A quotation of several paragraphs closes in its last one: this part ends with the line.
  const endAt = closing < 0 ? lineEnd : closing
  return withoutEdgeSpace(index, {
    start: index.toCodePoint(lineStart + opening.at + opening.mark.length),
    end: index.toCodePoint(to + endAt),
  })
}

/**
 * The quotations of a stretch of text that holds no more than one paragraph, in order, their marks left out; of nested
 * ones the outermost. A mark that nothing closes is passed over, unless the text behind goes on with such a mark: then
 * its quotation reaches the end, as those of several paragraphs do.
 */
export function quotationsIn(index: TextIndex, { start, end }: Span): Span[] {
  const [text, from] = [index.slice(start, end), index.toUtf16(start)]
  const open: Mark[] = []
  const pairs: { opening: Mark; closing: number; around: Mark | undefined }[] = []
  for (const { index: at, 0: mark } of text.matchAll(everyDoubleMark)) {
    const opening = open.at(-1)
    if (opening && closers[opening.mark]?.includes(mark)) {
      open.pop()
      pairs.push({ opening, closing: at, around: open.at(-1) })
    } else if (closers[mark] !== undefined) open.push({ at, mark })
  }
  const [first] = open
  const goesOn = first && /\S/.exec(index.text.slice(from + text.length, from + text.length + 16))?.[0] === first.mark
  const outermost = goesOn
    ? [
        ...pairs.filter(({ closing }) => closing < first.at),
        { opening: first, closing: text.length, around: undefined },
      ]
    : pairs
  return outermost.flatMap(({ opening, closing, around }) => {
    if (around && !open.includes(around)) return []
    const [inside, until] = [from + opening.at + 1, from + closing].map(index.toCodePoint) as [number, number]
    return (inside < until && withoutEdgeSpace(index, { start: inside, end: until })) || []
  })
}

type Mark = { readonly at: number; readonly mark: string }

/** Where a quotation closes: behind those that stand inside it, or else at the first mark that could close it. */
function closingOf(text: string, opening: string): number {
  const open = [opening]
  for (const { index: at, 0: mark } of text.matchAll(everyDoubleMark)) {
    if (closers[open.at(-1) ?? '']?.includes(mark)) open.pop()
    else if (closers[mark] !== undefined) open.push(mark)
    if (open.length === 0) return at
  }
  return text.search(new RegExp(`[${closers[opening] ?? ''}]`))
}

/** The last double mark that opened a quotation which is not closed again before the end. */
function lastUnclosed(text: string): Mark | undefined {
  const open: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (!doubleMarks.test(mark)) continue
    const last = open.at(-1)
    if (last && closers[last.mark]?.includes(mark)) open.pop()
    else if (closers[mark] !== undefined) open.push({ at, mark })
  }
  return open.at(-1)
}

/**
 * What form a quote has, judged by the marks around it: inside them it is direct, or partial where it is no
 * whole sentence; without marks it is indirect, and with some inside it mixed. A proposal, never a decision.
 */
export function proposeForm(index: TextIndex, spans: readonly Span[]): QuoteForm {
  const [first] = spans
  if (!first) return 'direct'
  const inside = quotationAround(index, first)
  if (!inside) return spans.some(({ start, end }) => doubleMarks.test(index.slice(start, end))) ? 'mixed' : 'indirect'
  return spans.length > 1 ? 'direct' : quotedForm(index.slice(first.start, first.end))
}

/** The form of words that stand in quotation marks: a sentence is direct, a part of one partial. */
export const quotedForm = (words: string): 'direct' | 'partial' =>
  /^[^\p{L}]*(?:\p{Lu}|\p{Lo})/u.test(words) && words.split(/\s+/, 3).length === 3 ? 'direct' : 'partial'
