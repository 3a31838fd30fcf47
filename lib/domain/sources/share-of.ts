import type { DiffWord } from '../concordance/word-diff'
import { isTelling, type Pair, weightOf } from './lay-over'
import type { QuoteUnits } from './quote-units'

/** From this share on a passage with other words is that passage; where few of them tell anything, from the other. */
const [leastShare, leastPlainShare] = [0.55, 0.75]

/** How much of what a quote’s words tell is among the pairs, 0 to 1. Even a word that tells nothing counts a little. */
export function shareOf({ units }: QuoteUnits, pairs: readonly Pair[]): number {
  const sum = (all: readonly (DiffWord | undefined)[]) =>
    all.reduce((total, unit) => total + 0.1 + (unit ? weightOf(unit) : 0), 0)
  return pairs.length === 0 ? 0 : sum(pairs.map(([q]) => units[q])) / sum(units)
}

/** Whether words in common make it clear that a quote is of that passage, though not all of them are. */
export function isClearlyThat({ units }: QuoteUnits, pairs: readonly Pair[], share: number): boolean {
  const telling = pairs.filter(([q]) => isTelling(units[q] as DiffWord)).length
  if (longestRun(pairs) < leastRun) return false
  return telling >= 2 ? share >= leastShare : pairs.length >= 5 && share >= leastPlainShare
}

/** Words that lie scattered may be anybody’s: so many in a row are of one passage. */
const leastRun = 3

function longestRun(pairs: readonly Pair[]): number {
  let [run, longest] = [0, 0]
  pairs.forEach(([q, s], k) => {
    const before = pairs[k - 1]
    run = before && q === before[0] + 1 && s === before[1] + 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}
