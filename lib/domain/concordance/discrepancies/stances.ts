import { demonyms, states } from '@/lib/language/actors/gazetteer'
import type { Token } from '@/lib/language/tokens'
import { evidenceOf, type Scene } from '../scenes'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'

type Stance = 'denies' | 'does not confirm' | 'confirms'
type Taken = { readonly stance: Stance; readonly by: string; readonly scene: Scene; readonly matter: Matter }
/** The telling stems of a sentence and of those shortly before it. */
type Matter = ReadonlyMap<string, number>

/** How many sentences before say what it is that is denied or confirmed. */
const reach = 3
/** From here on a word tells what is spoken of. */
const telling = 1.9
/** How much two matters must have in common. */
const [leastWords, leastWeight] = [3, 8]

/** The same side denies something in one article, and does not confirm it, or confirms it, in another. */
export function stanceDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const taken = scenes.flatMap((scene, i) => stancesIn(scene, scenes.slice(Math.max(0, i - reach), i + 1)))
  const found = new Map<string, Taken[]>()
  for (const a of taken)
    for (const b of taken)
      if (a.scene.article !== b.scene.article && a.by === b.by && a.stance !== b.stance && isOne(a.matter, b.matter)) {
        const key = `stance ${a.by}`
        found.set(key, [...new Set([...(found.get(key) ?? []), a, b])])
      }
  return [...found].flatMap(([key, all]): Discrepancy[] => {
    const evidence = all.map(({ scene }) => evidenceOf(scene))
    if (!isAcross(evidence)) return []
    const [first] = all
    const stances = new Set(all.map(({ stance }) => stance))
    return [
      {
        ...{ key, kind: 'stance', subject: first?.by ?? '', evidence },
        severity: stances.has('denies') && stances.has('confirms') ? 'conflict' : 'difference',
        explanation: `What ${first?.by ?? 'it'} says to the same matter is told differently. ${whoTells(
          all.map(({ scene, stance }) => ({ outlet: scene.article.outlet, what: stance })),
        )}.`,
      },
    ]
  })
}

function stancesIn(scene: Scene, near: readonly Scene[]): Taken[] {
  const { words } = scene.sentence
  return words.flatMap((word, i): Taken[] => {
    const stance = stanceAt(words, i)
    const by = stance && sideBefore(words, i)
    if (!stance || !by) return []
    const own = near.filter(({ article }) => article === scene.article)
    const matter = new Map(own.flatMap(({ stems }) => [...stems].filter(([, weight]) => weight >= telling)))
    return [{ stance, by, scene, matter }]
  })
}

/** What the word at this place says of a matter: that it is denied, confirmed, or not confirmed. */
export function stanceAt(words: readonly Token[], i: number): Stance | undefined {
  const { lower = '' } = words[i] ?? {}
  const isNegated = words
    .slice(Math.max(0, i - 3), i)
    .some((one) => /^(?:not|never|neither|declined|refused)$|n't$/.test(one.lower))
  if (/^den(?:y|ied|ies|ying)$/.test(lower)) return isNegated ? undefined : 'denies'
  if (/^(?:confirm|confirmed|confirms|confirming)$/.test(lower)) return isNegated ? 'does not confirm' : 'confirms'
  return undefined
}

/** The state or its people before a verb: “Ukrainian officials have not confirmed”. */
function sideBefore(words: readonly Token[], i: number): string | undefined {
  for (let at = i - 1; at >= Math.max(0, i - 6); at--) {
    const { text = '', kind } = words[at] ?? {}
    if (kind !== 'word') return undefined
    const side = demonyms.get(text) ?? states.get(text)
    if (side) return side
  }
  return undefined
}

function isOne(a: Matter, b: Matter): boolean {
  const common = [...a].filter(([stem]) => b.has(stem))
  return common.length >= leastWords && common.reduce((sum, [, weight]) => sum + weight, 0) >= leastWeight
}
