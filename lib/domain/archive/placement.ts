import { likeTerms } from './terms'

/** An article that has terms, quotes or passages in common with another one. */
export type Neighbour = {
  readonly articleId: string
  /** The story that it is in. */
  readonly storyId: string | null
  /** When it was published, or else imported: milliseconds since 1970. */
  readonly at: number
  /** Whether it is known when it was published. */
  readonly isDated: boolean
  readonly terms: readonly string[]
  /** How many quotes of the article, and how many of its passages, it has too. */
  readonly quotes: number
  readonly passages: number
}

/** Where an article seems to belong: into a story, or together with another article that is in none. */
export type Placement = {
  readonly storyId: string | null
  readonly besideId: string | null
  /** 0 to 1. */
  readonly score: number
  /** Whether it is taken in by itself, and not only proposed. */
  readonly isStrong: boolean
  readonly reasons: {
    /** The weightiest terms in common, as stems. */
    readonly terms: readonly string[]
    readonly quotes: number
    readonly passages: number
  }
}

/** Articles on one event are like each other by this much; those on two events of one campaign, hardly ever. */
const [leastProposed, leastJoined] = [0.3, 0.5]
/** What a quote or a passage in common adds, up to so many of them. */
const [evidence, mostEvidence] = [0.1, 3]
const dayMs = 86_400_000
/** Articles further apart in time are of two events, however alike. */
const [proposedWithin, joinedWithin] = [10 * dayMs, 3 * dayMs]
/** The fewest terms in common, and how many are told. */
const [fewestTerms, mostTold] = [4, 8]

/**
 * Which story an article is of, by the likest of that story’s articles; or else which article that is in no story it is
 * like. Undefined where it is like none. `isRefused` says what a person has said no to.
 */
export function placementAmong(
  own: Pick<Neighbour, 'terms' | 'at' | 'isDated'>,
  neighbours: readonly Neighbour[],
  isRefused: (one: Neighbour) => boolean,
): Placement | undefined {
  const rated = neighbours
    .filter((one) => !isRefused(one) && mayBeOfOneTime(own, one))
    .map((one) => ({ one, score: likenessTo(own.terms, one), terms: commonTerms(own.terms, one.terms) }))
    .filter(({ score, terms }) => score >= leastProposed && terms.length >= fewestTerms)
    .sort((a, b) => b.score - a.score || (a.one.articleId < b.one.articleId ? -1 : 1))
  // A story that is there goes before one that would have to be made.
  const best = rated.find(({ one }) => one.storyId !== null) ?? rated[0]
  if (!best) return undefined
  const { one, score, terms } = best
  return {
    ...{ storyId: one.storyId, besideId: one.storyId === null ? one.articleId : null, score },
    isStrong: one.storyId !== null && score >= leastJoined && Math.abs(one.at - own.at) <= joinedWithin,
    reasons: { terms: terms.slice(0, mostTold), quotes: one.quotes, passages: one.passages },
  }
}

/** Whether two articles may be of one event by their days. That of an import says nothing beside that of a publication. */
const mayBeOfOneTime = (a: Pick<Neighbour, 'at' | 'isDated'>, b: Pick<Neighbour, 'at' | 'isDated'>) =>
  a.isDated !== b.isDated || Math.abs(a.at - b.at) <= proposedWithin

const likenessTo = (terms: readonly string[], { terms: others, quotes, passages }: Neighbour) =>
  Math.min(1, likeTerms(terms, others) + evidence * Math.min(mostEvidence, quotes + passages))

function commonTerms(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b)
  return a.filter((term) => others.has(term))
}
