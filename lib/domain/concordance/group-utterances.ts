import { holds, likeness } from './likeness'
import type { Wording } from './wordings'

/** Two wordings that a person says something of. */
export type Pair = { readonly a: string; readonly b: string }

type Check = (one: Wording, other: Wording, both: readonly Wording[]) => boolean

/** How many of a wording’s words are looked up, the most telling first. */
const mostLookedUp = 8
/** A word that more wordings have says little of a pair. */
const mostUses = 400

/**
 * Groups the wordings of a story by what was said once. The likeliest pairs join first; two groups stay apart where a
 * person separated any of theirs, or where they would put two different things that one article quotes together.
 */
export function groupUtterances(
  wordings: readonly Wording[],
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
  for (const [x, y] of likelyPairs(wordings))
    unite(
      x.key,
      y.key,
      (one, other, both) =>
        !isApart(one, other) &&
        (one.article !== other.article ||
          likeness(one, other) !== undefined ||
          // What one article quotes in two parts, another may have in one.
          both.some((whole) => whole.article !== one.article && holds(whole, one) && holds(whole, other))),
    )
  return [...new Set(groups.values())].map((group) => [...group])
}

/** The pairs across articles that may be of one utterance, the likeliest first. */
function likelyPairs(wordings: readonly Wording[]): (readonly [Wording, Wording])[] {
  const uses = new Map<string, Wording[]>()
  const found: { pair: readonly [Wording, Wording]; score: number }[] = []
  for (const one of wordings) {
    const telling = [...one.stems].sort(([, a], [, b]) => b - a).slice(0, mostLookedUp)
    const others = new Set(
      telling.flatMap(([stem]) => {
        const all = uses.get(stem) ?? []
        return all.length > mostUses ? [] : all
      }),
    )
    for (const other of others) {
      const score = other.article === one.article ? undefined : likeness(other, one)
      if (score !== undefined) found.push({ pair: [other, one], score })
    }
    for (const stem of one.stems.keys()) {
      const all = uses.get(stem)
      if (all) all.push(one)
      else uses.set(stem, [one])
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.pair[0].key < b.pair[0].key ? -1 : 1)).map(({ pair }) => pair)
}
