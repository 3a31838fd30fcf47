/** What two credits are to each other: one speaker, perhaps one, nobody knows, two. */
export type Speakers = 'same' | 'compatible' | 'unknown' | 'other'

/** The stems of some words, by how much each tells. */
export type Stems = ReadonlyMap<string, number>

/** Below, a word tells little: “very”, “said”. */
const tellingWeight = 1.3
const leastScores: Readonly<Record<Speakers, number>> = { same: 0.5, compatible: 0.5, unknown: 0.7, other: 0.9 }
/** So many telling words in common are one utterance even where the credits differ. */
const fewestOfOthers = 5

export type StemLikeness = {
  /** What both have in common, 0 to 1: of both, or nearly all of what the shorter one has. */
  readonly score: number
  /** The stems in common that tell something. */
  readonly telling: readonly string[]
}

/** How alike two wordings are by their words alone. */
export function likeStems(a: Stems, b: Stems): StemLikeness {
  const common = commonWeight(a, b)
  if (common === 0) return nothing
  const [own, other] = [weightOf(a), weightOf(b)]
  const telling = [...a].filter(([stem, weight]) => weight >= tellingWeight && b.has(stem)).map(([stem]) => stem)
  return { score: Math.max(common / Math.sqrt(own * other), (0.9 * common) / Math.min(own, other)), telling }
}

/** Whether two wordings in quotation marks, of several telling words, may be of one utterance, by whose they are. */
export const mayBeOne = ({ score, telling }: StemLikeness, speakers: Speakers): boolean =>
  score >= leastScores[speakers] && (speakers !== 'other' || telling.length >= fewestOfOthers)

const nothing: StemLikeness = { score: 0, telling: [] }

/** Never zero, so that it may divide. */
export function weightOf(stems: Stems): number {
  const known = weights.get(stems)
  if (known !== undefined) return known
  let sum = 0.01
  for (const weight of stems.values()) sum += weight
  weights.set(stems, sum)
  return sum
}

/** The stems of a wording never change, and are compared with those of many others. */
const weights = new WeakMap<Stems, number>()

export function commonWeight(a: Stems, b: Stems): number {
  let sum = 0
  for (const [stem, weight] of a) if (b.has(stem)) sum += weight
  return sum
}
