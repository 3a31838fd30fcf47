import type { Span } from '@/lib/schemas/span'
import type { DiffPart } from '../concordance/word-diff'
import { exactPlaces } from './exact-places'
import { isCut } from './is-cut'
import { layOver, type Pair } from './lay-over'
import { type QuoteUnits, quoteUnits, type SaidQuote } from './quote-units'
import type { Source } from './read-source'
import { isClearlyThat, shareOf } from './share-of'
import { shortPassage } from './short-passage'
import { diffOf } from './source-diff'
import { passagesOf, type Walk, walk } from './walk'

/**
 * What the words of a quote are to those of its source. The grades say how two texts differ, and never why.
 *
 * - `verbatim`: the same words in one stretch. Case, punctuation, hyphens and the kinds of quotation marks and apostrophes
 *   make no difference; where the article itself prints an ellipsis or a bracket, words may be left out, and where it
 *   splits the quote, the parts follow each other in the source.
 * - `cleaned`: differs only by what speech editing drops or adds: fillers (um, you know, “like” beside a pause), words said
 *   twice, false starts, contractions opened or closed, numbers in letters or digits. A negation or a number that is missing
 *   is never that.
 * - `truncated`: the same words in one stretch, or cleaned ones, but the article prints a whole sentence, and in the source
 *   the sentence has more words before or behind, with no ellipsis for them. A partial quote is a fragment by nature, so
 *   it is never truncated; nor is anything of a source that does not mark its sentences.
 * - `spliced`: all its words stand in the source in their order, but others between them are left out without an ellipsis;
 *   or its parts, also those of a split quote, stand far apart and are printed as one.
 * - `paraphrased`: enough words in common, in their order, that it is clearly that passage, but some were changed.
 * - `not-found`: nothing of the source is like it.
 */
export type Grade = 'verbatim' | 'cleaned' | 'truncated' | 'spliced' | 'paraphrased' | 'not-found'

export type GradedQuote = {
  readonly grade: Grade
  /**
   * Where its words stand in the source’s text: half-open, in code points, in the order of the quote; several where words
   * between them are left out. None where it is not found.
   */
  readonly places: readonly Span[]
  /** What turns the source’s words there into the quote’s; nothing where it is not found. */
  readonly diff: readonly DiffPart[]
  /** How much of what its words tell stands there, 0 to 1. */
  readonly score: number
}

/** Grades one quote against a source that was read before; nothing is ever aligned with the whole of it. */
export function gradeQuote(quote: SaidQuote, source: Source): GradedQuote {
  const read = quoteUnits(quote)
  if (read.units.length === 0) return notFound(0)
  const whole = gradeWhole(quote, read, source)
  if (whole) return whole
  const short = shortPassage(read, source)
  const pairs = short ?? layOver(read, source)
  const found = walk(read, source, pairs)
  const score = shareOf(read, pairs)
  const grade = gradeOf(quote, read, source, found)
  const isDoubtful = !short && (grade === undefined || grade === 'spliced')
  if (isDoubtful && !isClearlyThat(read, pairs, score)) return notFound(score)
  return graded(grade ?? 'paraphrased', read, source, found, score)
}

const notFound = (score: number): GradedQuote => ({ grade: 'not-found', places: [], diff: [], score })

/** The grade of a quote whose words stand in the source in one stretch, at the place that suits it best. */
function gradeWhole({ form }: SaidQuote, read: QuoteUnits, source: Source): GradedQuote | undefined {
  const places = exactPlaces(read, source)
  const [first] = places
  if (first === undefined) return undefined
  const cut = (from: number) => form === 'direct' && isCut(read, source, from, from + read.units.length - 1)
  const from = places.find((one) => !cut(one)) ?? first
  const pairs = read.units.map((_, i): Pair => [i, from + i])
  return graded(cut(from) ? 'truncated' : 'verbatim', read, source, walk(read, source, pairs), 1)
}

function gradeOf({ form }: SaidQuote, read: QuoteUnits, source: Source, found: Walk): Grade | undefined {
  const [first, last] = [found.pairs[0], found.pairs.at(-1)]
  if (!first || !last || found.isChanged) return undefined
  if (found.isSpliced) return 'spliced'
  if (form === 'direct' && isCut(read, source, first[1], last[1])) return 'truncated'
  return found.isEdited ? 'cleaned' : 'verbatim'
}

function graded(grade: Grade, read: QuoteUnits, source: Source, found: Walk, score: number): GradedQuote {
  const passages = passagesOf(found)
  const places = passages.map(([from, to]): Span => {
    const [first, last] = [source.units[from], source.units[to]]
    return { start: source.index.toCodePoint(first?.start ?? 0), end: source.index.toCodePoint(last?.end ?? 0) }
  })
  return { grade, places, diff: diffOf(read, source, found), score }
}
