import { type Quantity, quantitiesIn } from '@/lib/language/quantities'
import { evidenceIn, type Scene } from '../scenes'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'

type Counted = { readonly scene: Scene; readonly quantity: Quantity }

/** Two sentences tell of the same thing where they share at least so many telling words, and that much of the shorter one. */
const [leastWords, leastShare, telling] = [3, 0.5, 1.9]
/** A count that more sentences give is not compared: it is of no one thing. */
const mostSentences = 60

/** The same thing counted differently in sentences that otherwise tell the same: “300 jobs”, “270 jobs”. */
export function numberDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const byUnit = new Map<string, Counted[]>()
  for (const scene of scenes)
    for (const quantity of quantitiesIn(scene.sentence.words)) {
      const unit = quantity.of.at(-1) ?? ''
      const all = byUnit.get(unit)
      if (all) all.push({ scene, quantity })
      else byUnit.set(unit, [{ scene, quantity }])
    }
  const found: Discrepancy[] = []
  for (const [unit, all] of byUnit) {
    if (all.length > mostSentences) continue
    const differing = all.filter((one) => all.some((other) => contradict(one, other)))
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
  if (a.scene.article === b.scene.article || a.quantity.value === b.quantity.value) return false
  const [one, other] = [tellingOf(a.scene), tellingOf(b.scene)]
  const common = [...one].filter(([stem]) => other.has(stem))
  const sum = (all: Iterable<readonly [string, number]>) => [...all].reduce((total, [, weight]) => total + weight, 0)
  return common.length >= leastWords && sum(common) >= leastShare * Math.min(sum(one), sum(other))
}

const tellingOf = ({ stems }: Scene) => new Map([...stems].filter(([, weight]) => weight >= telling))
