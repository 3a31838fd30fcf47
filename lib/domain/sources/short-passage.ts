import { isTelling, type Pair } from './lay-over'
import type { QuoteUnits } from './quote-units'
import type { Source } from './read-source'

/** A quote of more words is told by how many in a row it has in common with its source. */
const mostWords = 6

/**
 * Where all words of a short quote stand in a source in their order, within a stretch of at most twice its length and one
 * turn to speak: the shortest stretch. Nothing where there is none. Of words that tell nothing, such as “it was not”, only
 * one more may stand between.
 */
export function shortPassage({ units }: QuoteUnits, source: Source): Pair[] | undefined {
  const [first, last] = [units[0], units.at(-1)]
  if (!first || !last || units.length < 2 || last.last >= mostWords) return undefined
  if (units.some(({ same }) => !source.places.has(same))) return undefined
  let most = units.some(isTelling) ? 2 * units.length : units.length + 1
  let best: Pair[] | undefined
  for (const from of source.places.get(first.same) ?? []) {
    const pairs = inOrder(units, source, from, from + most)
    if (!pairs) continue
    best = pairs
    most = (pairs.at(-1)?.[1] ?? 0) - from
  }
  return best
}

/** The units of a quote, each at its next place in the source. */
function inOrder(units: QuoteUnits['units'], source: Source, from: number, to: number): Pair[] | undefined {
  const pairs: Pair[] = []
  for (let at = from; at < to && pairs.length < units.length; at++) {
    if (at > from && isApart(source, at)) return undefined
    if (source.units[at]?.same === units[pairs.length]?.same) pairs.push([pairs.length, at])
  }
  return pairs.length === units.length ? pairs : undefined
}

/** Whether a sentence begins behind something that nobody said, such as a name: it may be somebody else’s. */
function isApart({ units, words }: Source, at: number): boolean {
  const word = words[units[at]?.first ?? 0]
  return word?.opens === true && word.partedAt !== undefined
}
