import { holds, isOfOtherDay, likeness } from './likeness'
import { isInMarks } from './story'
import type { Wording } from './wordings'

/** Two wordings that a person says something of. */
export type Pair = { readonly a: string; readonly b: string }

/** Two wordings of two articles, with how likely they are of one utterance. */
export type LikelyPair = { readonly pair: readonly [Wording, Wording]; readonly score: number }

type Check = (one: Wording, other: Wording, both: readonly Wording[]) => boolean

/**
 * Groups the wordings of a story by what was said once. The likeliest pairs join first; two groups stay apart where a
 * person separated any of theirs, or where they would put two different things that one article quotes together.
 */
export function groupUtterances(
  wordings: readonly Wording[],
  likely: readonly LikelyPair[],
  { separations, joins }: { readonly separations: readonly Pair[]; readonly joins: readonly Pair[] },
): Wording[][] {
  const groups = new Map(wordings.map((one) => [one.key, new Set([one])]))
  const apart = new Set(separations.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const unite = (a: string, b: string, isAllowed: Check) => {
    const [one, other] = [groups.get(a), groups.get(b)]
    if (!one || !other || one === other) return
    const both = [...one, ...other]
    for (const x of one) for (const y of other) if (!isAllowed(x, y, both)) return
    for (const each of other) {
      one.add(each)
      groups.set(each.key, one)
    }
  }
  const isApart = (x: Wording, y: Wording) => apart.has(`${x.key} ${y.key}`)
  for (const { a, b } of joins) unite(a, b, (x, y) => !isApart(x, y))
  for (const { pair } of likely.toSorted(byLikeliness))
    unite(
      pair[0].key,
      pair[1].key,
      (one, other, both) =>
        !isApart(one, other) &&
        !isOfOtherDay(one, other) &&
        (one.article !== other.article ||
          mayBothStand(one, other) ||
          // What one article quotes in two parts, another may have in one.
          both.some((whole) => whole.article !== one.article && holds(whole, one) && holds(whole, other))),
    )
  return [...new Set(groups.values())].map((group) => [...group])
}

/**
 * Whether one article may give both for one utterance: the words as quoted and as reported, or as its headline has them.
 * What it quotes twice in other words was said twice.
 */
const mayBothStand = (one: Wording, other: Wording) =>
  isInMarks(one.form) && isInMarks(other.form) && !one.isHeading && !other.isHeading
    ? holds(one, other) || holds(other, one)
    : likeness(one, other) !== undefined

const byLikeliness = (a: LikelyPair, b: LikelyPair) =>
  b.score - a.score || compare(a.pair[0].key, b.pair[0].key) || compare(a.pair[1].key, b.pair[1].key)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
