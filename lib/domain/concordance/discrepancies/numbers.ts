import { haveCommon } from '@/lib/domain/have-common'
import { type Quantity, quantitiesIn } from '@/lib/language/quantities'
import { wordWeight } from '@/lib/language/words/word-weight'
import { evidenceIn, type Scene } from '../scenes'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'

type Counted = {
  readonly scene: Scene
  readonly quantity: Quantity
  /** What its sentence tells of the matter. */
  readonly stems: ReadonlyMap<string, number>
}

/** Two sentences tell of the same thing where they share at least so many telling words, and that much of the shorter one. */
const [leastWords, leastShare, telling] = [3, 0.5, 1.9]
/** Of a rare thing, one word in common is enough where the numbers are near. */
const nearWithin = 2
/** A count that more sentences give is not compared: it is of no one thing. */
const mostSentences = 60

/** The same thing counted differently in sentences that otherwise tell the same: “300 jobs”, “270 jobs”. */
export function numberDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const byUnit = new Map<string, Counted[]>()
  for (const scene of scenes) {
    const quantities = quantitiesIn(scene.sentence.words)
    const stems = new Map(quantities.length > 0 ? [...scene.stems].filter(([, weight]) => weight >= telling) : [])
    for (const quantity of quantities) {
      const unit = quantity.of.at(-1) ?? ''
      const all = byUnit.get(unit)
      if (all) all.push({ scene, quantity, stems })
      else byUnit.set(unit, [{ scene, quantity, stems }])
    }
  }
  const found: Discrepancy[] = []
  for (const [unit, all] of byUnit) {
    if (all.length > mostSentences) continue
    // A sign of money or a share says nothing of what is counted.
    const isRare = /^\p{L}/u.test(unit) && wordWeight(unit) >= telling
    const differing = all.filter((one) =>
      all.some((other) => contradict(one, other) || (isRare && areAtOdds(one, other, all))),
    )
    const evidence = differing.map(({ scene, quantity }) => evidenceIn(scene.article, quantity))
    if (!isAcross(evidence)) continue
    const told = differing.map(({ scene }, i) => ({
      outlet: scene.article.outlet,
      what: `“${evidence[i]?.exact ?? ''}”`,
    }))
    found.push({
      key: `number ${unit} ${differing[0]?.scene.article.id} ${evidence[0]?.start}`,
      kind: 'number',
      severity: 'conflict',
      subject: evidence[0]?.exact ?? unit,
      explanation: `The numbers differ. ${whoTells(told)}.`,
      evidence,
    })
  }
  return found
}

function contradict(a: Counted, b: Counted): boolean {
  if (a.scene.article === b.scene.article || mayBeOne(a.quantity, b.quantity)) return false
  const common = [...a.stems].filter(([stem]) => b.stems.has(stem))
  const sum = (all: Iterable<readonly [string, number]>) => [...all].reduce((total, [, weight]) => total + weight, 0)
  return common.length >= leastWords && sum(common) >= leastShare * Math.min(sum(a.stems), sum(b.stems))
}

/** Whether two articles give near numbers of a thing, and neither gives the other’s as well. */
function areAtOdds(a: Counted, b: Counted, all: readonly Counted[]): boolean {
  const gives = ({ scene }: Counted, { quantity }: Counted) =>
    all.some((one) => one.scene.article === scene.article && mayBeOne(one.quantity, quantity))
  return (
    a.scene.article !== b.scene.article &&
    isNear(a.quantity, b.quantity) &&
    !gives(a, b) &&
    !gives(b, a) &&
    areOfOne(a, b)
  )
}

/** Whether the sentences tell of one event, or have a word in common beside what is counted. */
const areOfOne = (a: Counted, b: Counted) =>
  haveCommon(a.scene.events, b.scene.events) ||
  [...a.stems.keys()].some(
    (stem) => b.stems.has(stem) && !a.quantity.of.includes(stem) && !b.quantity.of.includes(stem),
  )

const isNear = (a: Quantity, b: Quantity) => Math.max(a.value, b.value) <= nearWithin * Math.min(a.value, b.value)

/** Whether both may be one number: “about 300” and “310”. */
export const mayBeOne = (a: Quantity, b: Quantity): boolean => a.low <= b.high && b.low <= a.high
