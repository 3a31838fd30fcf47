import { commonCapitals, demonyms, states } from '@/lib/language/actors/gazetteer'
import { pronounOfName } from '@/lib/language/actors/pronouns'
import { surname } from '@/lib/language/actors/spelling'
import type { NamedFinding } from '@/lib/language/read-article'
import { onlyHolder } from '@/lib/language/speakers'
import type { Token } from '@/lib/language/tokens'
import { wordWeight } from '@/lib/language/words/word-weight'
import { isBody } from '../attributions'
import { evidenceOf, type Scene } from '../scenes'
import type { StoryArticle } from '../story'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'

type Stance = 'denies' | 'does not confirm' | 'confirms'
type Taken = {
  readonly stance: Stance
  /** By what words the article calls whoever takes it: names, states, “company”. */
  readonly by: readonly string[]
  readonly scene: Scene
  readonly matter: Matter
}
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
    for (const b of taken) {
      const by = sideOfBoth(a.by, b.by)
      if (by && a.scene.article !== b.scene.article && a.stance !== b.stance && isOne(a.matter, b.matter))
        found.set(by, [...new Set([...(found.get(by) ?? []), a, b])])
    }
  return [...found].flatMap(([by, all]): Discrepancy[] => {
    const evidence = all.map(({ scene }) => evidenceOf(scene))
    if (!isAcross(evidence)) return []
    const stances = new Set(all.map(({ stance }) => stance))
    return [
      {
        ...{ key: `stance ${by}`, kind: 'stance', subject: by, evidence },
        severity: stances.has('denies') && stances.has('confirms') ? 'conflict' : 'difference',
        explanation: `What ${by} says to the same matter is told differently. ${whoTells(
          all.map(({ scene, stance }) => ({ outlet: scene.article.outlet, what: stance })),
        )}.`,
      },
    ]
  })
}

function stancesIn(scene: Scene, near: readonly Scene[]): Taken[] {
  const { words } = scene.sentence
  return words.flatMap((_, i): Taken[] => {
    const stance = stanceAt(words, i)
    const by = stance ? sidesBefore(scene, i, near) : []
    if (!stance || by.length === 0) return []
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
    .some((one) => /^(?:not|never|neither|nor|declined|refused)$|n[’']t$/.test(one.lower))
  if (/^den(?:y|ied|ies|ying)$/.test(lower)) return isNegated ? undefined : 'denies'
  if (/^(?:confirm|confirmed|confirms|confirming)$/.test(lower)) return isNegated ? 'does not confirm' : 'confirms'
  return undefined
}

/** How far before its verb a subject stands, in words; and how long one is that begins the sentence. */
const [nearby, opening] = [6, 4]

/**
 * Who takes a stance, by every word that may name them: right before the verb, or else at the start of the sentence, where
 * something is set in between (“Duvall, reached by phone, denied”).
 */
function sidesBefore({ article, sentence: { words } }: Scene, i: number, told: readonly Scene[]): string[] {
  const { named } = article.findings
  if (/^s?he$/.test(words[0]?.lower ?? '')) return personBefore(article, told, words[0]?.lower ?? '')
  const mark = words.slice(0, i).findLastIndex(({ kind }) => kind !== 'word')
  const near = sidesIn(words.slice(Math.max(mark + 1, i - nearby), i), named, mark >= 0 || i > nearby)
  if (near.length > 0) return near
  const end = words.findIndex(({ kind }) => kind !== 'word')
  return sidesIn(words.slice(0, Math.min(i, opening, end < 0 ? i : end)), named, false)
}

/** Whom a pronoun at the start of the last of some sentences most likely means: whoever the ones before name last. */
function personBefore({ findings }: StoryArticle, told: readonly Scene[], pronoun: string): string[] {
  const [from, to] = [told[0]?.sentence.start ?? 0, told.at(-1)?.sentence.start ?? 0]
  const [last] = findings.named
    .filter(({ kind, name }) => kind === 'person' && (pronounOfName(name) ?? pronoun) === pronoun)
    .flatMap(({ name, mentions }) => mentions.map(({ start }) => ({ name, start })))
    .filter(({ start }) => from <= start && start < to)
    .sort((one, other) => other.start - one.start)
  return last ? [surname(last.name)] : []
}

/** The states, people, bodies and names among some words: “Ukrainian officials”, “the company”, “Duvall”, “the minister”. */
function sidesIn(words: readonly Token[], named: readonly NamedFinding[], isInside: boolean): string[] {
  const sides = new Set<string>()
  words.forEach(({ text, lower, isCapital, stem }, at) => {
    const state = demonyms.get(text) ?? states.get(text)
    // What begins a sentence with a capital may be any word.
    const isName = isCapital && !commonCapitals.has(text) && (isInside || at > 0 || wordWeight(stem) >= telling)
    const person =
      onlyHolder(lower, named) ??
      (isName ? named.find(({ kind, name }) => kind === 'person' && name.split(' ').includes(text)) : undefined)
    if (state) sides.add(state)
    else if (person) sides.add(surname(person.name))
    else if (isBody(lower)) sides.add(`the ${lower}`)
    else if (isName && !/[’']s$/.test(text)) sides.add(text)
  })
  return [...sides]
}

/** The side that both name, by what tells it best. Of two ministries by name, “the ministry” is not one. */
function sideOfBoth(a: readonly string[], b: readonly string[]): string | undefined {
  const named = (all: readonly string[]) => all.filter((one) => !one.startsWith('the '))
  const areOthers = named(a).length > 0 && named(b).length > 0 && !named(a).some((one) => named(b).includes(one))
  const both = areOthers ? [] : a.filter((one) => b.includes(one))
  return both.find((one) => ofState.has(one)) ?? both.find((one) => one.startsWith('the ')) ?? both[0]
}

/** What states are called by the gazetteer. */
const ofState: ReadonlySet<string> = new Set([...states.values(), ...demonyms.values()])

function isOne(a: Matter, b: Matter): boolean {
  const common = [...a].filter(([stem]) => b.has(stem))
  return common.length >= leastWords && common.reduce((sum, [, weight]) => sum + weight, 0) >= leastWeight
}
