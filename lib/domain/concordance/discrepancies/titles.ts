import { demonyms, roles } from '@/lib/language/actors/gazetteer'
import { type Evidence, evidenceAt, type StoryArticle } from '../story'
import type { Figure } from '../who-is-who'

const kin = /^(?:son|daughter|father|mother|brother|sister)(?:[-‑]in[-‑]law)?$|^(?:wife|husband|cousin|nephew|niece)$/
const ranks = /^(?:informal|former|ex|once|then|retired|deputy|vice|acting|interim)$/
/** Offices that nobody holds together with another one. */
const offices =
  /^(?:president|premier|chancellor|minister|chief|secretary|governor|mayor|ambassador|senator|commissioner|director|pope|speaker|congressperson|chairperson|judge|general|admiral)$/
/** Other roles that somebody is put into and leaves. */
const posts =
  /^(?:vice-president|undersecretary|representative|lieutenant-governor|councillor|councilperson|leader|executive|ceo|cfo|manager|envoy|spokesperson|sheriff|treasurer|controller|ombudsman|coroner|king|queen|cardinal|archbishop|bishop|harbourmaster)$/

/** A title without what stands around it by chance. */
export const cleaned = (title: string) =>
  title
    .replace(/\s+(?:Sir|Dame|Mr\.?|Mrs\.?|Ms\.?)$/, '')
    // A tabloid’s capitals are no part of an office.
    .replace(/^\p{Lu}{5,}\s+/u, '')
    .replace(/\s+/g, ' ')
    .trim()
const wordsOf = (title: string) =>
  title
    .toLowerCase()
    .replaceAll('‑', '-')
    .split(/[\s,/]+/)

/** The word that says what somebody is: the last role before “of …” or “to …”. */
export function headOf(title: string): string | undefined {
  const [front = ''] = title.split(/\s(?:of|to|for|at|in|and)\s/)
  const head =
    wordsOf(front).findLast((word) => roles.has(word) || kin.test(word)) ??
    wordsOf(title).find((word) => roles.has(word))
  return head && ofEither(head)
}

/** A role by whoever has it: a spokesman is a spokesperson. */
const ofEither = (word: string) =>
  word.replace(/(?<=^(?:spokes|chair|congress|council|police))(?:man|woman|person)$|(?<=^chair)$/, 'person')

/** Whether one title is the other, said with more or fewer words. */
export function sameTitle(a: string, b: string): boolean {
  if (leadOf(a) !== leadOf(b) || ranksIn(a) !== ranksIn(b)) return false
  const [field, otherField] = [fieldOf(a), fieldOf(b)]
  if (field !== undefined && otherField !== undefined && field !== otherField) return false
  const [one, other] = [land(a), land(b)]
  return one === undefined || other === undefined || one === other
}

/** Whoever is at the head of a body is called so in several ways: its chief, head, director or boss. */
const leadOf = (title: string) => headOf(title)?.replace(/^(?:chief|head|director|boss|leader)$/, 'head')

const fields: Readonly<Record<string, string>> = {
  ...{ defense: 'defence', labor: 'labour', farm: 'agriculture', economic: 'economy', home: 'interior' },
  ...Object.fromEntries(
    (
      'prime foreign finance interior defence health education justice economy environment agriculture transport energy ' +
      'labour housing culture trade infrastructure medical managing sporting technical financial press'
    )
      .split(' ')
      .map((field) => [field, field]),
  ),
}

/** What somebody is minister or director of, as the word before says it: “foreign”, “medical”. */
function fieldOf(title: string): string | undefined {
  const words = wordsOf(title)
  const at = words.findLastIndex((word) => roles.has(word))
  return fields[words[at - 1] ?? '']
}

const ranksIn = (title: string) =>
  wordsOf(title)
    .filter((word) => ranks.test(word))
    .map((word) => (/^(?:ex|once|then|retired)$/.test(word) ? 'former' : word))
    .sort()
    .join(' ')

/** The state whose office it is: “Estonian Prime Minister”. */
const land = (title: string) =>
  title
    .split(/[\s-]+/)
    .map((word) => demonyms.get(word))
    .find((state) => state !== undefined)

/** Whether nobody holds both at once. */
export function excludes(a: string, b: string): boolean {
  const [one, other] = [headOf(a) ?? '', headOf(b) ?? '']
  if (!offices.test(one) || !offices.test(other) || sameTitle(a, b)) return false
  // Several bodies may have one head; of states, nobody governs two.
  return leadOf(a) !== leadOf(b) || land(a) !== land(b) || fieldOf(a) !== fieldOf(b)
}

/** Whether it is a role that somebody is put into and leaves, unlike what they do or whose kin they are. */
export function isOffice(title: string): boolean {
  const head = headOf(title) ?? ''
  return offices.test(head) || posts.test(head)
}

const gone = /(?:^|\s)(?:former|ex|then)[\s‑-]+/i

/** A title that is said to be over, without that word; undefined for one that is not. */
export const formerTitle = (title: string): string | undefined =>
  gone.test(title) ? title.replace(gone, ' ').trim() : undefined

/** Where an article gives the titles: each title together with the name beside it. */
export function titlePlaces(
  article: StoryArticle,
  { titles, mentions }: Figure['places'][number]['named'],
): Evidence[] {
  const { index } = article
  const places = titles.flatMap((title) => {
    for (const { start, end } of mentions) {
      const [from, to] = [Math.max(0, start - 160), Math.min(index.length, end + 160)]
      const [before, behind] = [index.slice(from, start), index.slice(end, to)]
      const ahead = before.lastIndexOf(title)
      if (ahead >= 0) return [{ start: from + [...before.slice(0, ahead)].length, end }]
      const after = behind.indexOf(title)
      if (after >= 0) return [{ start, end: end + [...behind.slice(0, after + title.length)].length }]
    }
    return []
  })
  const [first] = mentions
  return places.length > 0 ? places.map((span) => evidenceAt(article, span)) : first ? [evidenceAt(article, first)] : []
}
