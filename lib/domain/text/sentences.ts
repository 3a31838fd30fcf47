import type { Span } from '@/lib/schemas/span'
import { isGraphemeBoundary } from './graphemes'
import type { TextIndex } from './text-index'

/** UTF-16 units that are segmented at once: each step of V8's segmenter costs as much as its input is long. */
const chunkLength = 4000

/** Abbreviations that something always follows: titles, and what stands before a name, a number or an example. */
const leading = new Set(
  (
    'mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr cpl maj adm gov sen rep pres supt insp det st mt ft ' +
    'messrs mmes mme mlle vs cf eg ie viz approx ca al no nos nr vol fig figs pp ed eds art sec ch dept univ ' +
    'hr fr frau herr bzw ggf vgl abs ziff bd sr sra srta dra av avda núm pág env mgr dhr mevr drs ing mag tel'
  ).split(' '),
)
/** Abbreviations that a number may follow. */
const beforeNumber = new Set(
  'jan feb mar apr jun jul aug sep sept oct okt nov dec dez déc janv févr juil art p'.split(' '),
)
/** Words that begin a sentence far more often than they are a name. */
const starters = new Set(
  'a an and as at but for he her his i if in it its no on she so that the their then there these they this those we what when you'.split(
    ' ',
  ),
)
/** Languages that write “the third” as “3.”. */
const dottedOrdinals = /^(de|da|nb|nn|no|fi|et|lv|cs|sk|sl|hr|sr|bs|pl|hu|is|tr)\b/

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The sentences of a stretch of text, as spans that follow each other and together cover it: each holds the white space
 * behind it. None begins or ends inside a character. Source: Unicode Standard Annex 29, mended after titles,
 * abbreviations, initials, ordinals, lines that go on, and marks that end an utterance but no sentence (“Why?” she asked).
 */
export function sentencesOf(index: TextIndex, { start, end }: Span, language: string | null): Span[] {
  const text = index.slice(start, end)
  const from = index.toUtf16(start)
  const edges = edgesIn(text, language ?? 'und').map((at) => index.toCodePoint(from + at))
  const inner = edges.filter((at) => at > start && at < end && isGraphemeBoundary(index, at))
  return [start, ...inner].map((at, i) => ({ start: at, end: inner[i] ?? end }))
}

/** Where sentences begin in a text, but the first, in UTF-16. */
function edgesIn(text: string, language: string): number[] {
  const edges: number[] = []
  let last = 0
  for (const at of rawEdges(text, language)) {
    const edge = beforeOpening(text, at)
    if (edge <= last || goesOn(text.slice(Math.max(last, edge - 200), edge), text.slice(edge, edge + 80), language))
      continue
    edges.push(edge)
    last = edge
  }
  return edges
}

function* rawEdges(text: string, language: string): Generator<number> {
  const segmenter = segmenterFor(language)
  for (let from = 0; from < text.length; ) {
    const chunk = text.slice(from, from + chunkLength)
    const found = [...segmenter.segment(chunk)].map(({ index }) => from + index).slice(1)
    const isLast = from + chunk.length === text.length
    yield* found
    // What comes last in a chunk may only have been cut there: the next one begins with it.
    from = isLast ? text.length : (found.at(-1) ?? from + chunk.length)
  }
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    // A language tag that came with an article may be none.
    made = new Intl.Segmenter('und', { granularity: 'sentence' })
  }
  segmenters.set(language, made)
  return made
}

/** An opening mark that no space parts from the sentence before belongs to the next one: 「はい。」「いいえ。」. */
function beforeOpening(text: string, at: number): number {
  let edge = at
  while (/[「『（《〈【〔]/.test(text[edge - 1] ?? '')) edge--
  return edge
}

/** Whether a sentence goes on over an edge that the general rules have set. */
function goesOn(before: string, after: string, language: string): boolean {
  const body = before.trimEnd()
  if (!/[.!?…。！？।؟]['"”’»)\]」』）]*$/u.test(body)) return !/\n\s*\n\s*$/.test(before)
  if (/^["“‘«(]*\p{Ll}/u.test(after)) return true
  if (!body.endsWith('.')) return false
  return isAbbreviated(body, after, language)
}

function isAbbreviated(body: string, after: string, language: string): boolean {
  const token = /[\p{L}\p{N}.]+$/u.exec(body)?.[0].slice(0, -1) ?? ''
  const word = token.toLowerCase()
  const next = /^["“‘«(]*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? ''
  if (/^\d/.test(next)) return beforeNumber.has(word) || leading.has(word)
  if (leading.has(word) && word !== 'no') return true
  if (/^\d{1,2}$/.test(token) && dottedOrdinals.test(language)) return true
  const isStarter = starters.has(next.toLowerCase())
  if (/^\p{Ll}$/u.test(token) || /^(\p{Ll}\.)+\p{L}$/u.test(token)) return !isStarter && !/^[ap]\.m$/.test(token)
  return /^(\p{Lu}\.)*\p{Lu}$/u.test(token) && /^\p{Lu}/u.test(next) && !isStarter && !/(^|\s)I\.$/.test(body)
}
