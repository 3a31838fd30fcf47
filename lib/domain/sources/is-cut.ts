import type { QuoteUnits } from './quote-units'
import type { Source } from './read-source'
import { isOnlyEdge } from './speech-editing'

/** No sentence that is spoken goes on longer, in units. */
const longestSentence = 200

/**
 * Whether a quote that is printed as a whole sentence begins or ends in the middle of one that was said: between the units
 * `first` and `last` of the source. Fillers, a false start and the “and” that a sentence goes on with may be missing. What
 * begins with a small letter is no whole sentence.
 */
export function isCut(
  { text, units, isOpen }: QuoteUnits,
  { index, words, units: said, hasSentences }: Source,
  first: number,
  last: number,
): boolean {
  const beginsSmall = /^\p{Ll}/u.test(text.slice(units[0]?.start ?? 0))
  if (!hasSentences || (beginsSmall && !isOpen.before)) return false
  const opens = (unit: number) =>
    said[unit] === undefined || (isNewWord(unit) && words[said[unit]?.first ?? 0]?.opens === true)
  const isNewWord = (unit: number) => said[unit - 1]?.first !== said[unit]?.first
  const edgeOf = (from: number, step: 1 | -1) => {
    let at = from
    while (!opens(at) && Math.abs(at - from) < longestSentence) at += step
    return Math.max(0, at)
  }
  const missesBegin = !isOpen.before && !isOnlyEdge(index.text, said, edgeOf(first, -1), first)
  const missesEnd = !isOpen.behind && !isOnlyEdge(index.text, said, last + 1, edgeOf(last + 1, 1))
  return missesBegin || missesEnd
}
