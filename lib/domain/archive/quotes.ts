import { stem } from '@/lib/language/words/stem'
import { wordWeight } from '@/lib/language/words/word-weight'
import { likeStems, mayBeOne, type Speakers, type Stems } from '../concordance/like-stems'
import { diffWords } from '../concordance/word-diff'

/** A quote as the archive compares it. */
export type QuoteWords = {
  readonly stems: Stems
  /** Whether it stands in quotation marks. */
  readonly isInMarks: boolean
  /** Its speaker, folded for comparison; null where nobody is named. */
  readonly speakerKey: string | null
}

/** A name recurs all over the archive: it tells less of one utterance than a rare word does. */
const nameWeight = 1.5
/** From here on a word is looked up, and so many of a quote’s, the most telling first. */
const [lookedUp, mostLookedUp] = [1.9, 6]
/** A report has more in common with its like than a quotation does by chance. */
const [leastOfReport, fewestOfReport] = [0.6, 3]

/** The stems of a quote’s words, each at what it tells. */
export function quoteStems(exact: string): Stems {
  const stems = new Map<string, number>()
  for (const { start, same } of diffWords(exact)) {
    const one = stem(same)
    const isName = start > 0 && /\p{Lu}/u.test(exact.charAt(start))
    stems.set(one, isName ? Math.min(nameWeight, wordWeight(one)) : wordWeight(one))
  }
  return stems
}

/** The stems that a quote is found by, the most telling first; the same stems give the same choice. */
export const stemsToFind = (stems: Stems): string[] =>
  [...stems]
    .filter(([, weight]) => weight >= lookedUp)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostLookedUp)
    .map(([one]) => one)

/**
 * How likely two quotes of the archive are of one utterance, 0 to 1; undefined where that is not assumed. Far from each
 * other one word says nothing: the concordance of a story, which knows of what it was said, tells of single words.
 */
export function likeQuotes(a: QuoteWords, b: QuoteWords): number | undefined {
  const alike = likeStems(a.stems, b.stems)
  const { score, telling } = alike
  if (telling.length < 2) return undefined
  const speakers = compareKeys(a.speakerKey, b.speakerKey)
  if (a.isInMarks && b.isInMarks) return mayBeOne(alike, speakers) ? Math.min(1, score) : undefined
  return speakers === 'same' && score >= leastOfReport && telling.length >= fewestOfReport
    ? Math.min(1, score)
    : undefined
}

const compareKeys = (a: string | null, b: string | null): Speakers =>
  a === null || b === null ? 'unknown' : a === b ? 'same' : 'other'
