import { type Discrepancy, isAcross } from './discrepancies/discrepancy'
import { numberDiscrepancies } from './discrepancies/numbers'
import { nameDiscrepancy, titleDiscrepancy } from './discrepancies/of-figures'
import { dayDiscrepancies, durationDiscrepancies, presenceDiscrepancies } from './discrepancies/of-scenes'
import { attributionDiscrepancy, wordingDiscrepancy } from './discrepancies/of-utterances'
import { stanceDiscrepancies } from './discrepancies/stances'
import { groupUtterances, type Pair } from './group-utterances'
import { scenesOf } from './scenes'
import { isInMarks, type StoryArticle } from './story'
import type { Utterance } from './utterance'
import type { WhoIsWho } from './who-is-who'
import type { Wording } from './wordings'

export type Concordance = {
  /** What was quoted, and what was reported by more than one article; in the order of the first article. */
  readonly utterances: readonly Utterance[]
  readonly discrepancies: readonly Discrepancy[]
}

/** What people of the desk said of pairs of wordings. */
export type Rulings = { readonly separations: readonly Pair[]; readonly joins: readonly Pair[] }

/**
 * Lays the articles of a story side by side: what each quotes of the same, and where they differ. The articles are given
 * in their order in time, with who is who in them and their wordings. The same articles and rulings give the same.
 */
export function concord(
  articles: readonly StoryArticle[],
  who: WhoIsWho,
  wordings: readonly Wording[],
  rulings: Rulings,
): Concordance {
  const order = new Map(wordings.map(({ key }, i) => [key, i]))
  const utterances = groupUtterances(wordings, rulings)
    .map((group) => asUtterance(group, order))
    .filter(({ wordings: all }) => all.length > 1 || all.some(({ form }) => isInMarks(form)))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const scenes = articles.flatMap((article) => scenesOf(article, who))
  const discrepancies = [
    ...who.figures.flatMap(titleDiscrepancy),
    ...stanceDiscrepancies(scenes),
    ...numberDiscrepancies(scenes),
    ...durationDiscrepancies(scenes),
    ...dayDiscrepancies(scenes),
    ...presenceDiscrepancies(scenes),
    ...utterances.flatMap(attributionDiscrepancy),
    ...utterances.flatMap(wordingDiscrepancy),
    ...who.figures.flatMap(nameDiscrepancy),
  ].filter(({ evidence }) => isAcross(evidence))
  return { utterances, discrepancies: discrepancies.sort((a, b) => gravity[b.severity] - gravity[a.severity]) }
}

const gravity = { conflict: 2, difference: 1, variant: 0 } as const

function asUtterance(group: readonly Wording[], order: ReadonlyMap<string, number>): Utterance {
  const wordings = group.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
  const inMarks = wordings.filter(({ form }) => isInMarks(form))
  const longest = (all: readonly Wording[]) =>
    all.reduce<Wording | undefined>(
      (best, one) => (best && best.exact.length >= one.exact.length ? best : one),
      undefined,
    )
  const first = wordings[0] as Wording
  return { id: first.key, base: longest(inMarks) ?? longest(wordings) ?? first, wordings }
}
