import { haveCommon } from '@/lib/domain/have-common'
import { evidenceOf, type Scene } from '../scenes'
import type { Figure } from '../who-is-who'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'

type Presence = {
  readonly figure: Figure
  readonly isThere: boolean
  readonly scene: Scene
  readonly near: readonly Scene[]
}

/** Somebody whom one article has at an event, and whom another says to have stayed away. */
export function absenceDiscrepancies(scenes: readonly Scene[]): Discrepancy[] {
  const byFigure = new Map<string, Presence[]>()
  scenes.forEach((scene, i) => {
    const before = scenes[i - 1]
    const near = before?.article === scene.article ? [before, scene] : [scene]
    for (const one of presencesIn(scene))
      byFigure.set(one.figure.key, [...(byFigure.get(one.figure.key) ?? []), { ...one, scene, near }])
  })
  return [...byFigure].flatMap(([key, all]): Discrepancy[] => {
    const differing = all.filter((one) => all.some((other) => differ(one, other)))
    const evidence = differing.map(({ scene }) => evidenceOf(scene))
    const [first] = differing
    if (!first || !isAcross(evidence)) return []
    const isOneEvent = differing.some((one) => differing.some((other) => differ(one, other) && shareEvent(one, other)))
    return [
      {
        ...{ key: `set ${key}`, kind: 'set', evidence, subject: `Whether ${first.figure.name} was there` },
        severity: isOneEvent ? 'conflict' : 'difference',
        explanation: `Whether ${first.figure.name} was there is told differently. ${whoTells(
          differing.map(({ scene, isThere }) => ({
            ...{ outlet: scene.article.outlet, what: isThere ? 'was there' : 'was not there' },
          })),
        )}.`,
      },
    ]
  })
}

const differ = (a: Presence, b: Presence) => a.isThere !== b.isThere && a.scene.article !== b.scene.article

const shareEvent = (a: Presence, b: Presence) =>
  a.near.some((one) =>
    b.near.some((other) => haveCommon(one.events, other.events) || haveCommon(one.places, other.places)),
  )

/** What is said of somebody's presence, and whether they stand before it or behind. */
const phrases = [
  {
    words: /^(?:attended|took part|was (?:there|present|in attendance)|sat (?:in|through|beside|next))\b/,
    ...{ isThere: true, isBehind: false },
  },
  {
    words: /^(?:accompanied|flanked|joined by|watching from|attended by|together with)\b/,
    ...{ isThere: true, isBehind: true },
  },
  {
    words:
      /^(?:stayed (?:away|at home|home|behind|in)|did(?: not|n[’']t) (?:attend|come|turn up|show up|appear|take part)|was (?:absent|missing|not (?:there|present))|skipped)\b/,
    ...{ isThere: false, isBehind: false },
  },
  { words: /^absence of\b/, isThere: false, isBehind: true },
  { words: /^from the (?:\p{L}+ )?(?:gallery|row|audience|stands|benches)\b/u, isThere: true, isBehind: false },
] as const

/** Who is said to have been there, or not, in a sentence. */
function presencesIn({ article, sentence: { words }, people }: Scene): Pick<Presence, 'figure' | 'isThere'>[] {
  const { toCodePoint } = article.index
  return words.flatMap((word, i) => {
    const near = words.slice(i, i + 4).map(({ lower }) => lower)
    const phrase = phrases.find((one) => one.words.test(near.join(' ')))
    if (!phrase) return []
    const [start, end] = [toCodePoint(word.start), toCodePoint(word.end)]
    const before = people.filter((one) => one.end <= start).slice(-1)
    const who = phrase.isBehind ? people.filter((one) => one.start >= end) : before
    return who.map(({ figure }) => ({ figure, isThere: phrase.isThere }))
  })
}
