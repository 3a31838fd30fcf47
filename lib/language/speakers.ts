import { roles } from './actors/gazetteer'
import type { Named } from './actors/mentions'
import { type Pronoun, pronounOfName, pronounTold } from './actors/pronouns'
import type { Extent } from './marks/quotations'
import type { FoundQuote } from './quotes'
import type { Paragraph } from './tokens'
import { personPronouns } from './words/classes'

/** How it was found out who speaks. */
export type Via = 'named' | 'pronoun' | 'carried' | 'institution' | 'unnamed'
/** Who says a quote: as the article calls them in full, and which of the named it is. */
export type Speaker = { readonly name: string; readonly via: Via; readonly mention: Extent; readonly named?: Named }

/** Whom each quote’s mention of its speaker means, in the order of the quotes; undefined where nobody is mentioned. */
export function resolveSpeakers(
  text: string,
  paragraphs: readonly Paragraph[],
  quotes: readonly FoundQuote[],
  named: readonly Named[],
): (Speaker | undefined)[] {
  const places = placesOf(named)
  const starts = sentenceStarts(paragraphs)
  /** Who spoke so far, by name, in the order of their mentions. */
  const spoke: Spoke[] = []
  /** By which pronoun a person goes, as far as the article has told. */
  const goesBy = new Map<Named, Pronoun>()
  for (const one of named) {
    const told = one.kind === 'person' ? pronounTold(text, one) : undefined
    if (told) goesBy.set(one, told)
  }
  return quotes.map(({ speaker }) => {
    if (!speaker) return undefined
    const { mention, isCarried } = speaker
    const words = text.slice(mention.start, mention.end)
    const lower = words.toLowerCase()
    const pronoun = personPronouns.has(lower) ? lower : undefined
    const found = pronoun
      ? antecedent(pronoun, mention, places, starts, spoke, goesBy)
      : namedIn(words, mention, places)
    if (!found) {
      const holder = holderOf(words, named)
      return { name: holder?.name ?? words, via: 'unnamed', mention, ...(holder && { named: holder }) }
    }
    spoke.push({ mention, named: found })
    if (pronoun === 'he' || pronoun === 'she') goesBy.set(found, pronoun)
    const via = isCarried ? 'carried' : pronoun ? 'pronoun' : found.kind === 'person' ? 'named' : 'institution'
    return { name: found.name, via, mention, named: found }
  })
}

type Spoke = { readonly mention: Extent; readonly named: Named }
type Place = Extent & { readonly named: Named }

const placesOf = (named: readonly Named[]): Place[] =>
  named
    .flatMap((one) => one.mentions.map(({ start, end }) => ({ start, end, named: one })))
    .sort((a, b) => a.start - b.start)

/** Whoever is named in a mention: the last person, or an institution where nobody speaks for it. */
function namedIn(words: string, { start, end }: Extent, places: readonly Place[]): Named | undefined {
  const inside = places.slice(firstFrom(places, start), firstFrom(places, end)).filter((place) => place.end <= end + 2)
  const person = inside.findLast(({ named }) => named.kind === 'person')?.named
  if (person) return person
  const last = /([\p{L}-]+)(?:\s+who|\s+which|\s+that)?$/u.exec(words)?.[1] ?? ''
  // “Kremlin officials”, “a spokesman for the port”: somebody whom the article leaves unnamed.
  if (!/^\p{Lu}/u.test(last) || speaksFor(words)) return undefined
  return (
    inside.findLast(({ named }) => named.kind === 'organisation' || named.kind === 'state')?.named ??
    inside.at(-1)?.named
  )
}

/** Whom “the judge” means in an article that calls one person so: it leaves them unnamed here, but not altogether. */
function holderOf(words: string, named: readonly Named[]): Named | undefined {
  const role = /^the (?:[\p{L}-]+ ){0,3}?([\p{L}-]+)$/iu.exec(words)?.[1]?.toLowerCase()
  return role === undefined ? undefined : onlyHolder(role, named)
}

/** The one person whom an article gives a role, in lower case; undefined for any other word, and where there are several. */
export function onlyHolder<T extends Pick<Named, 'kind' | 'titles'>>(role: string, named: readonly T[]): T | undefined {
  if (!roles.has(role)) return undefined
  const holders = named.filter(
    ({ kind, titles }) =>
      kind === 'person' &&
      titles.some((title) =>
        title
          .toLowerCase()
          .split(/[\s,]+/)
          .includes(role),
      ),
  )
  return holders.length === 1 ? holders[0] : undefined
}

const speaksFor = (words: string) => {
  const [head = ''] = words.toLowerCase().split(/\s(?:of|for|at|from|in|with)\s/)
  const noun = head.split(/\s+/).at(-1) ?? ''
  return (
    /^(?:sources?|officials?|people|aides?|spokes\w+)$/.test(noun) ||
    roles.has(noun) ||
    roles.has(noun.replace(/s$/, ''))
  )
}

/** A title before a name that begins a sentence, in UTF-16 units. */
const longestTitle = 24

/** How far back a pronoun reaches, in UTF-16 units and in speakers. */
const [nearby, longestMemory] = [1500, 30]

/** Whom a pronoun means; a given name that speaks against somebody counts as long as there is anybody else. */
function antecedent(
  pronoun: string,
  mention: Extent,
  places: readonly Place[],
  starts: readonly number[],
  spoke: readonly Spoke[],
  goesBy: ReadonlyMap<Named, Pronoun>,
): Named | undefined {
  const fits = (named: Named) =>
    pronoun === 'it'
      ? named.kind === 'organisation' || named.kind === 'state'
      : (pronoun === 'he' || pronoun === 'she') && named.kind === 'person' && (goesBy.get(named) ?? pronoun) === pronoun
  const isLikely = (named: Named) =>
    fits(named) && (goesBy.has(named) || (pronounOfName(named.name) ?? pronoun) === pronoun)
  return nearest(isLikely, mention, places, starts, spoke) ?? nearest(fits, mention, places, starts, spoke)
}

/** The one that fits: who stands before a pronoun in its sentence, or else who spoke last, or whom the sentences before name first. */
function nearest(
  fits: (named: Named) => boolean,
  mention: Extent,
  places: readonly Place[],
  starts: readonly number[],
  spoke: readonly Spoke[],
): Named | undefined {
  const sentence = countBelow(starts, (start) => start <= mention.start) - 1
  const between = (from: number, to: number) =>
    places.slice(firstFrom(places, from), firstFrom(places, to)).find(({ named }) => fits(named))?.named
  const own = between(starts[sentence] ?? 0, mention.start)
  if (own) return own
  const last = spoke.slice(-longestMemory).findLast((one) => one.mention.start < mention.start && fits(one.named))
  const previous = [1, 2, 3]
    .map((back) => sentence - back)
    .filter((at) => at >= 0)
    .reduce<Named | undefined>((found, at) => found ?? between(starts[at] ?? 0, starts[at + 1] ?? 0), undefined)
  // Whoever begins the sentence before is spoken of now, whoever spoke before that.
  const opens = starts[sentence - 1] ?? 0
  const opener = places[firstFrom(places, opens)]
  if (opener && fits(opener.named) && opener.start - opens <= longestTitle && (last?.mention.start ?? -1) < opens)
    return opener.named
  const isNear =
    last && last.mention.start >= (starts[sentence - 2] ?? 0) && mention.start - last.mention.start < nearby
  return isNear
    ? last.named
    : (previous ?? (last && mention.start - last.mention.start < nearby ? last.named : undefined))
}

const sentenceStarts = (paragraphs: readonly Paragraph[]): number[] =>
  paragraphs.flatMap(({ tokens, sentences }) => sentences.map(({ from }) => tokens[from]?.start ?? 0))

/** The first of sorted places that starts at an offset or behind it. */
const firstFrom = (sorted: readonly Extent[], offset: number) => countBelow(sorted, ({ start }) => start < offset)

/** How many of sorted things satisfy a condition that holds for the first ones only. */
function countBelow<T>(sorted: readonly T[], isBelow: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
