import { isApostrophe } from './apostrophes'

/** A half-open stretch of text in UTF-16 units. */
export type Extent = { readonly start: number; readonly end: number }

/**
 * A stretch in quotation marks, in UTF-16 units: `start` to `end` with its marks, `from` to `to` without them. A
 * quotation of several paragraphs is one of these in each, and all but the first `continues`.
 */
export type Quotation = {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** The mark that opens it. */
  readonly mark: string
  /** Whether a mark closes it; one that the next paragraph goes on with is not closed in its own. */
  readonly isClosed: boolean
  readonly continues: boolean
  /** Quotations inside this one. */
  readonly nested: readonly Quotation[]
}

type Open = { at: number; mark: string; closers: readonly string[]; continues: boolean; nested: Quotation[] }

/** Marks that open, each with those that may close it. Source: Unicode, Quotation_Mark=Yes. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  // Typing and typesetting mix the double ones: what one opened, another closes.
  ...{ '“': ['”', '"', "''"], '"': ['"', '”', "''"], "''": ["''", '"', '”'], '``': ["''", '"', '”'] },
  ...{ '‘‘': ['’’', '”', '"'], '„': ['“', '”', '"'], '‟': ['”'], '«': ['»'], '»': ['«'], '‹': ['›'] },
  ...{ '「': ['」'], '『': ['』'], '《': ['》'], '‘': ['’'], '‚': ['‘', '’'], "'": ["'"], '`': ["'", '’'] },
}
const anyMark = /''|``|‘‘|’’|[“”„‟«»‹›「」『』《》"‘’‚'`]/g
const isSingle = (mark: string) => mark.length === 1 && "‘’‚'`‹›".includes(mark)
const isStraight = (mark: string) => mark === '"' || mark === "'" || mark === "''" || mark === '`'
/** How deep quotations stand in one another in any real text; deeper ones are read as text. */
const deepest = 4

/**
 * The quotations of consecutive paragraphs, outermost ones in the order of the text. Curly, straight, single and low
 * marks and guillemets; one that is open at the end of a paragraph goes on where the next begins with its mark, and
 * otherwise ends with its paragraph. Takes time in proportion to the text. Paragraphs are in UTF-16 units.
 */
export function quotationsOf(text: string, paragraphs: readonly Extent[]): Quotation[] {
  const marks = [...text.matchAll(anyMark)].map(({ 0: mark, index: at }) => ({ mark, at }))
  const found: Quotation[] = []
  let [carried, first]: [string | undefined, number] = [undefined, 0]
  paragraphs.forEach(({ start, end }, i) => {
    while ((marks[first]?.at ?? end) < start) first++
    let last = first
    while ((marks[last]?.at ?? end) < end) last++
    const continues = carried !== undefined && text.startsWith(carried, start)
    const unclosed = inParagraph(text, { start, end }, marks.slice(first, last), continues, found)
    first = last
    carried = unclosed?.mark
    const next = paragraphs[i + 1]
    const goesOn = unclosed && next && text.startsWith(unclosed.mark, next.start)
    // Nobody closes it, and the same mark opens again inside it: then it is the one set wrongly.
    if (unclosed && !goesOn && unclosed.nested.some(({ mark }) => mark === unclosed.mark)) {
      found.pop()
      found.push(...unclosed.nested)
    }
  })
  return found
}

type Mark = { readonly mark: string; readonly at: number }

/** Reads one paragraph; returns the quotation that is still open at its end, the last one found. */
function inParagraph(
  text: string,
  { start, end }: Extent,
  marks: readonly Mark[],
  continues: boolean,
  found: Quotation[],
): Quotation | undefined {
  const open: Open[] = []
  const close = (at: number, length: number): Quotation | undefined => {
    const top = open.pop()
    const inside = top && withoutSpace(text, top.at + top.mark.length, at)
    if (!inside) return undefined
    const quotation: Quotation = {
      ...{ start: top.at, end: at + length, ...inside, mark: top.mark, isClosed: length > 0 },
      ...{ continues: top.continues, nested: top.nested },
    }
    ;(open.at(-1)?.nested ?? found).push(quotation)
    return quotation
  }
  let skipTo = start
  for (const { mark, at } of marks) {
    if (at < skipTo) continue
    if (mark === '"' && text[at - 1] === '=') {
      // What an attribute of markup holds is no quotation: <a href="…">.
      const close = text.indexOf('"', at + 1)
      if (close > 0 && close < Math.min(end, at + 500)) skipTo = close + 1
      continue
    }
    if (
      mark.length === 1 &&
      isApostrophe(
        text,
        at,
        open.some(({ closers }) => closers.includes(mark)),
      )
    )
      continue
    const side = sideOf(text, at, mark, start, end, open)
    if (side === 'closes') {
      // A single mark that nobody closed falls to the double one around it.
      while (open.length > 1 && !open.at(-1)?.closers.includes(mark)) dropLast(open)
      if (open.at(-1)?.closers.includes(mark)) close(at, mark.length)
    } else if (side === 'opens' && open.length < deepest)
      open.push({ at, mark, closers: pairs[mark] ?? [], continues: continues && at === start, nested: [] })
  }
  while (open.length > 1 || (open[0] && isSingle(open[0].mark))) dropLast(open, found)
  return open.length > 0 ? close(end, 0) : undefined
}

/** Forgets a mark that turned out to open nothing; what stands inside it moves outwards. */
function dropLast(open: Open[], found?: Quotation[]) {
  const dropped = open.pop()
  if (dropped) (open.at(-1)?.nested ?? found)?.push(...dropped.nested)
}

function sideOf(text: string, at: number, mark: string, start: number, end: number, open: readonly Open[]) {
  const before = at > start ? (text[at - 1] ?? ' ') : ' '
  const after = at + mark.length < end ? (text[at + mark.length] ?? ' ') : ' '
  const isOpen = open.some(({ closers }) => closers.includes(mark))
  const [afterSpace, beforeSpace] = [opensBehind(before), closesBefore(after)]
  if (isStraight(mark)) return straight(isOpen, afterSpace, beforeSpace, mark)
  const opens = pairs[mark] !== undefined
  if (!opens) return isOpen ? 'closes' : afterSpace && !beforeSpace && mark === '”' ? 'opens' : undefined
  // Set wrongly, an opening mark also closes: “like this“.
  if (isOpen && (mark === '»' || mark === '«' || !afterSpace)) return 'closes'
  const twin = open.at(-1)
  if (twin?.mark === mark && beforeSpace && !afterSpace) return 'closes'
  return mark === '‘' && !afterSpace ? undefined : 'opens'
}

function straight(isOpen: boolean, afterSpace: boolean, beforeSpace: boolean, mark: string) {
  if (!isOpen) return beforeSpace || (!afterSpace && isSingle(mark)) ? undefined : 'opens'
  if (isSingle(mark)) return beforeSpace && !afterSpace ? 'closes' : afterSpace && !beforeSpace ? 'opens' : undefined
  return 'closes'
}

const opensBehind = (before: string) => /[\s([{—–\-/:“„‘«"'>]/.test(before)
const closesBefore = (after: string) => /[\s)\]}.,;:!?…—–\-/”’»"'<]/.test(after)

/** Without white space at the edges; undefined where nothing else is there. */
function withoutSpace(text: string, from: number, to: number): { from: number; to: number } | undefined {
  let [start, end] = [from, to]
  while (start < end && /[\s\u200b\u2060\ufeff]/.test(text[start] ?? '')) start++
  while (end > start && /[\s\u200b\u2060\ufeff]/.test(text[end - 1] ?? '')) end--
  return start < end ? { from: start, to: end } : undefined
}
