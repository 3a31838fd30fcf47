import type { Extent } from '../marks/quotations'
import type { Paragraph, Token } from '../tokens'
import {
  commonCapitals,
  demonyms,
  givenNames,
  honorifics,
  institutions,
  organisationWords,
  places,
  placeWords,
  roles,
  seats,
  states,
} from './gazetteer'

export type ActorKind = 'person' | 'organisation' | 'state' | 'place' | 'other'

/** A name as the text writes it. UTF-16 units. */
export type Name = Extent & {
  /** Without title and possessive. */
  readonly name: string
  readonly kind: ActorKind
  readonly rule: string
  readonly score: number
  /** The title that stands with it: “French President”. */
  readonly title?: string
  /** The state that a capital or a seat of power stands for where it acts: Moscow, the White House. */
  readonly standsFor?: string
}

/** A word without its possessive ending. */
type Word = Pick<Token, 'start' | 'end' | 'text' | 'lower' | 'isCapital'>

const inside = /^(?:of|de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el|ben|dos|das|for|and|&)$/
const particles = /^(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|ibn|al|el|ben|dos|das)$/

/** The names in a paragraph, in order, each kept apart from its title. In headings only known names count. */
export function namesIn(text: string, { words, isHeading }: Paragraph): Name[] {
  const all: Word[] = []
  for (const token of words) all.push(bare(token))
  const names: Name[] = []
  for (let at = 0; at < all.length; at++) {
    if (!all[at]?.isCapital) continue
    const to = runEnd(all, at)
    names.push(...namesOfRun(text, all, at, to, isHeading))
    at = to - 1
  }
  return names
}

function bare(token: Token): Word {
  const { start, end, text, lower, isCapital } = token
  const ending = isCapital ? possessiveLength(text) : 0
  if (ending === 0) return token
  return { start, end: end - ending, text: text.slice(0, -ending), lower: lower.slice(0, -ending), isCapital }
}

/** A name as it stands without its possessive ending: Putin’s. */
export function withoutPossessive(text: string): string {
  const ending = possessiveLength(text)
  return ending === 0 ? text : text.slice(0, -ending)
}

const isMark = (sign: string | undefined) => sign === "'" || sign === '’'
const possessiveLength = (text: string) =>
  isMark(text.at(-2)) && text.at(-1) === 's' ? 2 : isMark(text.at(-1)) ? 1 : 0

/** Where a run of capitalised words ends, with the small words inside a name. */
function runEnd(all: readonly Word[], from: number): number {
  let to = from + 1
  for (; to < all.length && to - from < 14; to++) {
    const [here, before, next] = [all[to], all[to - 1], all[to + 1]]
    if (!here || !before || isApart(before, here)) break
    if (here.isCapital) {
      if (hasPossessive(before, here)) break
      continue
    }
    if (here.text === '.' && before.end === here.start && (honorifics.has(before.lower) || before.text.length === 1))
      continue
    const joins = next?.isCapital && inside.test(here.lower) && !isApart(here, next)
    if (!joins || !(particles.test(here.lower) || joinsName(all, from, to))) break
  }
  return to
}

const isApart = (a: Word, b: Word) => b.start - a.end > 1
/** Between a word and the next one stood a possessive ending. */
const hasPossessive = (a: Word, b: Word) => b.start - a.end > 1

/** “Bank of England”, “Security and Defense Council”: what the words say shows that they are one name. */
function joinsName(all: readonly Word[], from: number, at: number): boolean {
  const [before, joint, next, second] = [all[at - 1], all[at]?.lower, all[at + 1], all[at + 2]]
  if (!before || !next || commonCapitals.has(next.text)) return false
  if (joint === 'of')
    return (
      organisationWords.has(before.text) || /^(?:Secretary|Bank|House|Department|Ministry|Speaker)$/.test(before.text)
    )
  if (joint === 'for') return organisationWords.has(before.text)
  if (joint === '&') return true
  const isLong = at - from >= 1 && !givenNames.has(all[from]?.lower ?? '')
  return (
    isLong &&
    second !== undefined &&
    (organisationWords.has(second.text) || (organisationWords.has(all[at + 3]?.text ?? '') && second.isCapital)) &&
    !states.has(next.text)
  )
}

function namesOfRun(text: string, all: readonly Word[], from: number, to: number, isHeading: boolean): Name[] {
  let start = from
  const isFirst = from === 0 || /^[.!?:“"‘—–(•-]$/.test(all[from - 1]?.text ?? '')
  while (start < to && commonCapitals.has(all[start]?.text ?? '')) start++
  let end = to
  while (end > start && (commonCapitals.has(all[end - 1]?.text ?? '') || !all[end - 1]?.isCapital)) end--
  if (end <= start) return []
  const known = knownAt(text, all, start, end)
  if (known) {
    const rest = known.to < end ? namesOfRun(text, all, known.to, end, isHeading) : []
    const asTitle = rest[0]?.kind === 'person' && known.to < end
    const isJoined =
      asTitle && all[known.to]?.start === rest[0]?.start ? roles.has(all[known.to - 1]?.lower ?? '') : asTitle
    return isJoined
      ? withTitleFrom(text, all, start, rest)
      : [...(known.name ? [acting(all, known.name, start, known.to)] : []), ...rest]
  }
  if (isHeading) return []
  return unknownName(text, all, start, end, isFirst && start === from)
}

type Known = { readonly name: Name | undefined; readonly to: number }

/** The longest name of a list that begins a run. */
function knownAt(text: string, all: readonly Word[], from: number, to: number): Known | undefined {
  const first = all[from]
  if (!first || !knownBeginnings.has(first.text)) return undefined
  for (let end = Math.min(to, from + 4); end > from; end--) {
    const last = all[end - 1]
    if (!last?.isCapital) continue
    const known = knownNames.get(written(text, first, last))
    if (!known && !knownNames.has(written(text, first, last))) continue
    const isLonger =
      end < to && (organisationWords.has(all[to - 1]?.text ?? '') || organisationWords.has(all[end]?.text ?? ''))
    if (isLonger && !roles.has(all[end]?.lower ?? '')) continue
    return { name: known && { ...known, start: first.start, end: last.end }, to: end }
  }
  return undefined
}

/** A name as it is written, on one line. */
const written = (text: string, { start }: Pick<Word, 'start'>, { end }: Pick<Word, 'end'>) =>
  text.slice(start, end).replaceAll('\u00a0', ' ')

/** The names of the lists by how they are written; an adjective (“French”) names nobody by itself. */
const knownNames: ReadonlyMap<string, Omit<Name, 'start' | 'end'> | undefined> = new Map<
  string,
  Omit<Name, 'start' | 'end'> | undefined
>([
  ...[...demonyms.keys()].map((name) => [name, undefined] as const),
  ...[...places].map((name) => [name, { name, kind: 'place', rule: 'known-place', score: 0.85 }] as const),
  ...[...seats].map(
    ([name, standsFor]) => [name, { name, kind: 'place', rule: 'known-place', score: 0.8, standsFor }] as const,
  ),
  ...[...institutions].map(
    (name) => [name, { name, kind: 'organisation', rule: 'known-institution', score: 0.9 }] as const,
  ),
  ...[...states].map(
    ([name, state]) => [name, { name: state, kind: 'state', rule: 'known-state', score: 0.9 }] as const,
  ),
])
const knownBeginnings = new Set([...knownNames.keys()].map((name) => name.split(' ')[0] ?? name))

const actingVerb =
  /^(?:has|have|had|is|was|will|would|says?|said|wants?|wanted|seeks?|sought|insists?|insisted|den(?:y|ies|ied)|confirm(?:s|ed)?|claim(?:s|ed)?|warn(?:s|ed)?|announce[sd]?|reject(?:s|ed)?|agree[sd]?|accuse[sd]?|demand(?:s|ed)?|suggest(?:s|ed)?|may|might|can|could|must|should|does|did|refuse[sd]?|circulated|reiterated|expects?|expected|hopes?|hoped|plans?|planned|signal(?:s|led)|told|called|vowed|offered|responded|backed|supports?|opposes?)$/
const policyNoun =
  /^(?:insistence|demands?|strategy|policy|position|stance|priorit(?:y|ies)|view|response|decision|refusal|claims?|offer|proposal|commitment|intention|preferred|long-standing|longstanding|intent|approval|interests?|troops|forces|military|government|leadership|side|line|reaction|plans?|goals?|aims?|hands-on)$/

/** A capital where it acts is the state: “Moscow insisted”, “Kyiv’s priorities”; in “in Moscow” it is the place. */
function acting(all: readonly Word[], name: Name, from: number, next: number): Name {
  if (!name.standsFor) return name
  const before = all[from - 1]
  const behind = all[next]
  if (before && /^(?:in|at|from|near|outside|around|of|via|through|leaving|visited|visit|visiting)$/.test(before.lower))
    return name
  const acts =
    behind !== undefined &&
    !isApart({ ...name, text: '', lower: '', isCapital: true }, behind) &&
    actingVerb.test(behind.lower)
  const owns = behind !== undefined && behind.start - name.end > 1 && policyNoun.test(behind.lower)
  return acts || owns ? { ...name, name: name.standsFor, kind: 'state', rule: 'metonym', score: 0.75 } : name
}

function unknownName(text: string, all: readonly Word[], from: number, to: number, isFirst: boolean): Name[] {
  if (isFirst && to - from === 1) return []
  const run = all.slice(from, to)
  const roleEnd = run.findLastIndex(
    ({ lower, text: word }, i) => i < run.length - 1 && (roles.has(lower) || honorifics.has(lower) || word === '.'),
  )
  const nameFrom = roleEnd >= 0 ? behindOffice(run, roleEnd + 1) : 0
  const name = run.slice(nameFrom)
  const [first, last] = [name[0], name.at(-1)]
  if (!first || !last) return []
  const isPerson = roleEnd >= 0 && !name.some((one) => organisationWords.has(one.text)) && name.length <= 4
  if (isPerson) {
    const title = text.slice(run[0]?.start, run[nameFrom - 1]?.end)
    return [
      {
        ...person(text, first, last, 'title-and-name', 0.95),
        ...(isBare(title) ? {} : { title: fullTitle(text, all, from, title) }),
      },
    ]
  }
  const whole = written(text, first, last)
  const place = { start: first.start, end: last.end }
  const before = all[from - 1]
  if (name.some(({ text: one }) => organisationWords.has(one)) && name.length > 1)
    return [{ ...place, name: whole, kind: 'organisation', rule: 'organisation-word', score: 0.85 }]
  if (/^\p{Lu}{2,6}$/u.test(whole) && !isFirst)
    return [{ ...place, name: whole, kind: 'organisation', rule: 'acronym', score: 0.6 }]
  const role =
    before && roles.has(before.lower) && !isApart(before, first) ? roleBefore(text, all, from - 1) : undefined
  if (role && name.length <= 4) return [{ ...person(text, first, last, 'role-and-name', 0.95), title: role }]
  if (givenNames.has(first.lower) && name.length > 1 && name.length <= 4)
    return [person(text, first, last, 'given-name', 0.9)]
  if (name.length > 1 && placeWords.has(last.text))
    return [{ ...place, name: whole, kind: 'place', rule: 'place-word', score: 0.7 }]
  if (isFirst && name.some(({ text: one }) => demonyms.has(one))) return []
  const looksLikePerson = name.length >= 2 && name.length <= 3 && !roles.has(last.lower)
  if (looksLikePerson && ofPerson.test(text.slice(last.end, last.end + 16)))
    return [person(text, first, last, 'age-or-who', 0.9)]
  return [
    {
      ...place,
      name: whole,
      kind: looksLikePerson ? 'person' : 'other',
      rule: 'capitals',
      score: looksLikePerson ? 0.5 : 0.3,
    },
  ]
}

/** Only somebody has an age, or is “who”: “Marta Pell, 71, …”, “Ivo Brandt (44)”, “Ada Worrel, who …”. */
const ofPerson = /^(?:, (?:aged )?\d{1,3}[,.;]| \(\d{1,3}\)|, whose? )/

/** Behind “of State”, “of the Interior” in an office of several words. */
function behindOffice(run: readonly Word[], at: number): number {
  if (run[at]?.lower !== 'of') return at
  const isLong = run[at + 2]?.lower === 'and'
  return Math.min(run.length - 1, at + (isLong ? 4 : 2))
}

const person = (text: string, { start }: Word, last: Word, rule: string, score: number): Name => ({
  start,
  end: last.end,
  name: written(text, { start }, last),
  kind: 'person',
  rule,
  score,
})

/** A form of address that says nothing of the person: Mr., Mrs. */
const isBare = (title: string) => /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame)\.?$/.test(title)

const titleWord = /^[\p{L}.’'-]+$/u

/** A title with what stands before it: “European Union foreign policy chief”. */
function roleBefore(text: string, all: readonly Word[], last: number): string {
  let from = last
  while (from > 0 && last - from < 6) {
    const [before, here] = [all[from - 1], all[from]]
    if (!before || !here || isApart(before, here) || !titleWord.test(before.text)) break
    const isPart = before.isCapital
      ? !commonCapitals.has(before.text) || /^(?:Former|Acting|Deputy|Retired|Outgoing)$/.test(before.text)
      : roles.has(before.lower) ||
        /^(?:special|senior|top|former|acting|deputy|chief|foreign|policy|security|national|prime|press|aide|defence|defense|interior|finance|trade|climate|campaign|police|fire|rescue|infrastructure|economy|economic|transport|health|education|justice|environment|environmental|agriculture|farm|energy|labour|labor|housing|culture|sports|planning|development|communications|digital|home|public|technical|scientific|union|military|vice|executive|general|managing|medical|naval|state|party|opposition|presidential|peace|harbour|harbor|port|city|county|town|district|regional|local|longtime|veteran|retired|real|estate)$/.test(
          before.lower,
        )
    if (!isPart) break
    from--
  }
  return text.slice(all[from]?.start, all[last]?.end).replace(/\s+/g, ' ')
}

/** A capitalised title with the small words and names before it: “the former US Secretary of State”. */
function fullTitle(text: string, all: readonly Word[], from: number, title: string): string {
  const before = all[from - 1]
  if (
    !before ||
    !/^(?:former|acting|deputy|new|senior|special)$/.test(before.lower) ||
    isApart(before, all[from] as Word)
  )
    return title
  return `${before.text} ${title}`
}

/** Gives a title’s modifiers back to the person behind: “French President Emmanuel Macron”. */
function withTitleFrom(text: string, all: readonly Word[], from: number, [head, ...rest]: readonly Name[]): Name[] {
  if (!head) return []
  const start = all[from]?.start ?? head.start
  const title = text.slice(start, head.start).replace(/\s+/g, ' ').trim()
  return [{ ...head, ...(title && !isBare(title) ? { title } : {}) }, ...rest]
}
