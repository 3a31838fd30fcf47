import type { Extent } from '../marks/quotations'
import type { Paragraph, Token } from '../tokens'
import { isCapitalised } from '../words/classes'
import { givenNames, organisationWords, roles } from './gazetteer'
import { type ActorKind, type Name, namesIn, withoutPossessive } from './names'
import { sameName, skeleton, spellingKeys, surname } from './spelling'

/** Somebody or something that an article names, with every place that does. */
export type Named = {
  readonly name: string
  readonly kind: ActorKind
  readonly titles: readonly string[]
  /** Other ways in which the article writes the name. */
  readonly variants: readonly string[]
  readonly mentions: readonly Mention[]
}
export type Mention = Extent & { readonly rule: string; readonly score: number; readonly title?: string }

type Building = {
  name: string
  kind: ActorKind
  titles: Set<string>
  variants: Set<string>
  mentions: Mention[]
  /** Where its mentions start. */
  starts: Set<number>
}

/** The first person of each surname, by its skeleton and by how it may be spelled. */
type People = { readonly bySurname: Map<string, Building>; readonly bySpelling: Map<string, Building[]> }

/**
 * Everybody and everything that an article names, in the order of their first mention. Whoever is among the `speaking` is named even
 * where little else tells that the words are a name.
 */
export function findNamed(text: string, paragraphs: readonly Paragraph[], speaking: readonly Extent[] = []): Named[] {
  const names = paragraphs.flatMap((paragraph) => namesIn(text, paragraph))
  const book = new Map<string, Building>()
  const people: People = { bySurname: new Map(), bySpelling: new Map() }
  // Full names first: whoever is named in full is known by surname everywhere in the article.
  for (const name of names) if (name.kind === 'person' && isFull(name)) addPerson(text, name, book, people)
  for (const name of names) {
    if (name.kind === 'person' && isFull(name)) continue
    const known = surnameOf(name, people.bySurname)
    if (known) note(known, name, 'surname')
    else add(name, book)
  }
  noteSurnames(paragraphs, people.bySurname)
  const edges = new Set(speaking.flatMap(({ start, end }) => [start, end]))
  const speaks = ({ mentions }: Named) => mentions.some(({ start, end }) => edges.has(start) || edges.has(end))
  return [...new Set(book.values())]
    .map(finished)
    .filter((one) => isWorthNaming(one) || (one.kind === 'person' && speaks(one)))
    .sort((a, b) => firstOf(a) - firstOf(b))
}

const isFull = ({ name }: Name) => /\s/.test(name)
const firstOf = ({ mentions }: Named) => mentions[0]?.start ?? 0

function addPerson(text: string, name: Name, book: Map<string, Building>, { bySurname, bySpelling }: People) {
  const own = surname(name.name)
  const isNew = !bySurname.has(skeleton(own))
  const keys = isNew ? spellingKeys(own) : [skeleton(own)]
  const near = keys.flatMap((key) => bySpelling.get(key) ?? [])
  const same = near.find((one) => sameName(one.name, name.name))
  const known = same ?? add(name, book)
  if (same) note(same, name)
  for (const title of [name.title, titleBehind(text, name) ?? titleAhead(text, name)])
    if (title) known.titles.add(title)
  if (!isNew) return
  bySurname.set(skeleton(own), known)
  for (const key of keys) bySpelling.set(key, [...(bySpelling.get(key) ?? []), known])
}

function add(name: Name, book: Map<string, Building>): Building {
  const key = `${name.kind} ${skeleton(name.name)}`
  const known = book.get(key)
  if (known) {
    note(known, name)
    return known
  }
  const made: Building = {
    name: name.name,
    kind: name.kind,
    titles: new Set(),
    variants: new Set(),
    mentions: [],
    starts: new Set(),
  }
  note(made, name)
  book.set(key, made)
  return made
}

function note(one: Building, { start, end, name, rule, score, title }: Name, as?: string) {
  if (one.starts.has(start)) return
  one.starts.add(start)
  one.mentions.push({ start, end, rule: as ?? rule, score, ...(title && { title }) })
  if (title) one.titles.add(title)
  if (name !== one.name) one.variants.add(name)
}

function surnameOf(name: Name, bySurname: ReadonlyMap<string, Building>): Building | undefined {
  if (isFull(name) || name.kind === 'state' || name.kind === 'place') return undefined
  return bySurname.get(skeleton(name.name))
}

/** The places that name a person by surname alone, at the start of a sentence as well. */
function noteSurnames(paragraphs: readonly Paragraph[], bySurname: ReadonlyMap<string, Building>) {
  const persons = new Map([...new Set(bySurname.values())].map((one) => [surname(one.name), one]))
  const taken = new Set([...persons.values()].flatMap(({ mentions }) => mentions.map(({ end }) => end)))
  for (const { words } of paragraphs)
    words.forEach(({ text, start, isCapital }, i) => {
      if (!isCapital) return
      const name = withoutPossessive(text)
      const one = name.length > 2 ? persons.get(name) : undefined
      const end = start + name.length
      if (one && !taken.has(end) && !isPartOfOther(words, i))
        one.mentions.push({ start, end, rule: 'surname', score: 0.85 })
    })
}

/** “Trump Tower”, “Melania Trump”: the surname within another name. */
function isPartOfOther(words: readonly Token[], i: number): boolean {
  const [before, behind] = [words[i - 1], words[i + 1]]
  if (behind && organisationWords.has(behind.text)) return true
  return before !== undefined && givenNames.has(before.lower) && isCapitalised(before.text)
}

/** A role set in behind a name: “Yuri Ushakov, Putin’s top foreign policy aide,”. */
function titleBehind(text: string, { end }: Name): string | undefined {
  const found =
    /^, ((?:the |an? )?(?:[\p{L}’'&‑-]+ ){0,9}?([\p{L}‑-]+)(?: (?:of|for|to|at|in) [^,.;:—–()“”"]{2,60})?)(?=[,.;—–])/u.exec(
      text.slice(end, end + 160),
    )
  const [, phrase, head = ''] = found ?? []
  return phrase && isRole(head) ? phrase.replace(/^(?:the|an?) /, '') : undefined
}

/** A role that a comma parts from the name behind: “Trump’s son-in-law, Jared Kushner”, “the harbour master, Ida Moen, said”. */
function titleAhead(text: string, { start, end }: Name): string | undefined {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .replace(/(?<=, )(?:Drs?|Mr|Mrs|Ms|Mx|Prof|Sir|Dame)\.? $/, '')
  const ofSomebody = /(?:^|[\s,;—–(])((?:[\p{L}]+(?:’s|'s) )(?:[\p{L}-]+ ){0,4}([\p{L}‑-]+)), $/u.exec(before)
  const inApposition = /^[,.;:—–]/.test(text.slice(end, end + 1))
    ? /(?:^|[\s,;—–(“"‘'])(?:the|an?) ((?:[\p{L}‑-]+ ){0,4}?([\p{L}‑-]+)), $/iu.exec(before)
    : null
  const [, phrase, head = ''] = ofSomebody ?? inApposition ?? []
  return phrase && isRole(head) ? phrase : undefined
}

const isRole = (word: string) => roles.has(word.toLowerCase().replaceAll('‑', '-'))

const finished = ({ name, kind, titles, variants, mentions }: Building): Named => ({
  ...{ name, kind, titles: [...titles], variants: [...variants] },
  mentions: mentions.sort((a, b) => a.start - b.start),
})

/** What only capitals speak for must be named more than once. */
const isWorthNaming = ({ kind, mentions }: Named) =>
  mentions.some(({ score }) => score >= 0.6) || (kind === 'person' && mentions.length > 1)
