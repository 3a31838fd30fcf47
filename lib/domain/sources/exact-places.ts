import type { QuoteUnits } from './quote-units'
import type { Source } from './read-source'

/** Of what is said more often, the first places will do. */
const mostPlaces = 50

/**
 * Where a quote stands in a source word for word, in one stretch: the numbers of its first unit there, the first place
 * first. None where the article says that something is left out, or where a word is contracted in one of them alone.
 */
export function exactPlaces({ units, gaps }: QuoteUnits, { places, units: said }: Source): number[] {
  if (gaps.size > 0) return []
  const counts = units.map(({ same }) => places.get(same)?.length ?? 0)
  const rarest = counts.indexOf(Math.min(...counts))
  const found: number[] = []
  for (const place of places.get(units[rarest]?.same ?? '') ?? []) {
    const from = place - rarest
    const isThere = units.every(
      ({ same, spelling }, i) => said[from + i]?.same === same && said[from + i]?.spelling === spelling,
    )
    if (isThere) found.push(from)
    if (found.length === mostPlaces) break
  }
  return found
}
