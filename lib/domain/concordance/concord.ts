import { type Discrepancy, isAcross } from './discrepancies/discrepancy'
import { numberDiscrepancies } from './discrepancies/numbers'
import { deskTitleDiscrepancy } from './discrepancies/of-desk-titles'
import { nameDiscrepancy, titleDiscrepancy } from './discrepancies/of-figures'
import { absenceDiscrepancies } from './discrepancies/of-presence'
import { dayDiscrepancies, durationDiscrepancies, presenceDiscrepancies } from './discrepancies/of-scenes'
import { attributionDiscrepancy, reportDiscrepancies, wordingDiscrepancy } from './discrepancies/of-utterances'
import { stanceDiscrepancies } from './discrepancies/stances'
import { groupUtterances, type LikelyPair, type Pair } from './group-utterances'
import { likeness } from './likeness'
import type { Memory } from './memory'
import { peopled } from './scenes'
import { isInMarks, type StoryArticle } from './story'
import type { Utterance } from './utterance'
import { whoIsWho } from './who-is-who'
import { credited, type Wording } from './wordings'

export type Concordance = {
  /** Every wording of every article, in their order. */
  readonly wordings: readonly Wording[]
  /** What was quoted, and what was reported by more than one article; in the order of the first article. */
  readonly utterances: readonly Utterance[]
  readonly discrepancies: readonly Discrepancy[]
}

/** What people of the desk said of pairs of wordings. */
export type Rulings = { readonly separations: readonly Pair[]; readonly joins: readonly Pair[] }

/**
 * Lays the articles of a story side by side: what each quotes of the same, and where they differ. The articles are given
 * in their order in time. The same articles and rulings give the same, whatever the memory holds: from there comes what
 * was worked out before of articles that have not changed. `rulingsOn` gives what people said of these wordings.
 */
export function concord(
  articles: readonly StoryArticle[],
  memory: Memory,
  rulingsOn: (wordings: readonly Wording[]) => Rulings,
): Concordance {
  const who = whoIsWho(articles)
  const byArticle = articles.map((article) =>
    memory.partsOf(article).wordings.map((own) => credited(own, article, who)),
  )
  const wordings = byArticle.flat()
  const order = new Map(wordings.map(({ key }, i) => [key, i]))
  const utterances = groupUtterances(wordings, likelyPairs(articles, byArticle, memory), rulingsOn(wordings))
    .map((group) => asUtterance(group, order))
    .filter(({ wordings: all }) => all.length > 1 || all.some(({ form }) => isInMarks(form)))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const scenes = articles.flatMap((article) => memory.partsOf(article).scenes.map((own) => peopled(own, article, who)))
  const titles = who.figures.map((figure) => ({ figure, across: titleDiscrepancy(figure) }))
  const acrossArticles = [
    ...titles.flatMap(({ across }) => across),
    ...stanceDiscrepancies(scenes),
    ...numberDiscrepancies(scenes),
    ...durationDiscrepancies(scenes),
    ...dayDiscrepancies(scenes),
    ...presenceDiscrepancies(scenes),
    ...absenceDiscrepancies(scenes),
    ...utterances.flatMap(attributionDiscrepancy),
    ...utterances.flatMap(wordingDiscrepancy),
    ...utterances.flatMap(reportDiscrepancies),
    ...who.figures.flatMap(nameDiscrepancy),
  ].filter(({ evidence }) => isAcross(evidence))
  // Here the desk is the other source: one article is enough.
  const withTheDesk = titles.flatMap(({ figure, across }) => (across.length > 0 ? [] : deskTitleDiscrepancy(figure)))
  const discrepancies = [...withTheDesk, ...acrossArticles]
  return {
    wordings,
    utterances,
    discrepancies: discrepancies.sort((a, b) => gravity[b.severity] - gravity[a.severity]),
  }
}

/** The pairs across articles that may be of one utterance. */
function likelyPairs(
  articles: readonly StoryArticle[],
  wordings: readonly (readonly Wording[])[],
  memory: Memory,
): LikelyPair[] {
  return articles.flatMap((there, j) =>
    articles.slice(0, j).flatMap((here, i) =>
      memory.pairsOf(here, there).flatMap(({ here: a, there: b, alike }): LikelyPair[] => {
        const [one, other] = [wordings[i]?.[a], wordings[j]?.[b]]
        const score = one && other && likeness(one, other, alike)
        return score === undefined ? [] : [{ pair: [one as Wording, other as Wording], score }]
      }),
    ),
  )
}

const gravity = { conflict: 2, difference: 1, variant: 0 } as const

/** How much is printed of it, without what only stands between its parts. */
const lengthOf = ({ spans }: Wording) => spans.reduce((sum, { start, end }) => sum + end - start, 0)

function asUtterance(group: readonly Wording[], order: ReadonlyMap<string, number>): Utterance {
  const wordings = group.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
  const inMarks = wordings.filter(({ form }) => isInMarks(form))
  const longest = (all: readonly Wording[]) =>
    all.reduce<Wording | undefined>((best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one), undefined)
  const first = wordings[0] as Wording
  return { id: first.key, base: longest(inMarks) ?? longest(wordings) ?? first, wordings }
}
