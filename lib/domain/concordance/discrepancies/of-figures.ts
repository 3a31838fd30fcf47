import { demonyms, roles } from '@/lib/language/actors/gazetteer'
import { type Evidence, evidenceAt, type StoryArticle } from '../story'
import type { Figure } from '../who-is-who'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'

/** Somebody whose title or role the articles give differently. */
export function titleDiscrepancy(figure: Figure): Discrepancy[] {
  if (figure.kind !== 'person') return []
  const held = figure.places.flatMap(({ article, named }) => {
    const titles = [...new Set(named.titles.map(cleaned))].filter((title) => headOf(title) !== undefined)
    return titles.length > 0 ? [{ article, named, titles }] : []
  })
  const differing = held.filter(({ titles }) =>
    held.some((other) => other.titles !== titles && !agree(titles, other.titles)),
  )
  const evidence = differing.flatMap(({ article, named }) => titlePlaces(article, named))
  if (!isAcross(evidence)) return []
  const all = differing.flatMap(({ titles }) => titles)
  const isConflict = all.some((a) => all.some((b) => excludes(a, b)))
  const told = differing.map(({ article, titles }) => ({
    outlet: article.outlet,
    what: titles.map((title) => `“${title}”`).join(', '),
  }))
  return [
    {
      key: `title ${figure.key}`,
      kind: 'title',
      severity: isConflict ? 'conflict' : 'difference',
      subject: figure.name,
      explanation: `${figure.name} is introduced differently. ${whoTells(told)}.`,
      evidence,
    },
  ]
}

const kin = /^(?:son|daughter|father|mother|brother|sister)(?:[-‑]in[-‑]law)?$|^(?:wife|husband|cousin|nephew|niece)$/
const ranks = /^(?:informal|former|ex|deputy|vice|acting|interim)$/
/** Offices that nobody holds together with another one. */
const offices =
  /^(?:president|premier|chancellor|minister|chief|secretary|governor|mayor|ambassador|senator|commissioner|director|pope|speaker|congressman|congresswoman|chairman|chairwoman|chair|judge|general|admiral)$/

const cleaned = (title: string) =>
  title
    .replace(/\s+(?:Sir|Dame|Mr\.?|Mrs\.?|Ms\.?)$/, '')
    .replace(/\s+/g, ' ')
    .trim()
const wordsOf = (title: string) =>
  title
    .toLowerCase()
    .replaceAll('‑', '-')
    .split(/[\s,/]+/)

/** The word that says what somebody is: the last role before “of …” or “to …”. */
function headOf(title: string): string | undefined {
  const [front = ''] = title.split(/\s(?:of|to|for|at|in|and)\s/)
  const words = wordsOf(front)
  return words.findLast((word) => roles.has(word) || kin.test(word)) ?? wordsOf(title).find((word) => roles.has(word))
}

/** Whether one of the titles is one of the others, said with more or fewer words. */
const agree = (some: readonly string[], others: readonly string[]) =>
  some.every((title) => isSame(title, others)) || others.every((title) => isSame(title, some))

const isSame = (title: string, others: readonly string[]) => others.some((other) => sameTitle(title, other))

function sameTitle(a: string, b: string): boolean {
  if (headOf(a) !== headOf(b)) return false
  if (ranksIn(a) !== ranksIn(b)) return false
  const [one, other] = [land(a), land(b)]
  return one === undefined || other === undefined || one === other
}

const ranksIn = (title: string) =>
  wordsOf(title)
    .filter((word) => ranks.test(word))
    .sort()
    .join(' ')

/** The state whose office it is: “Estonian Prime Minister”. */
const land = (title: string) =>
  title
    .split(/[\s-]+/)
    .map((word) => demonyms.get(word))
    .find((state) => state !== undefined)

function excludes(a: string, b: string): boolean {
  const [one, other] = [headOf(a) ?? '', headOf(b) ?? '']
  return offices.test(one) && offices.test(other) && !sameTitle(a, b) && (one !== other || land(a) !== land(b))
}

/** Where an article gives the titles: each title together with the name beside it. */
function titlePlaces(article: StoryArticle, { titles, mentions }: Figure['places'][number]['named']): Evidence[] {
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

/** Somebody whose name the articles spell differently. */
export function nameDiscrepancy(figure: Figure): Discrepancy[] {
  if (figure.kind !== 'person') return []
  const evidence: Evidence[] = []
  const told: { outlet: string; what: string }[] = []
  const spellings = new Set<string>()
  for (const { article, named } of figure.places) {
    if (!/\s/.test(named.name)) continue
    const mention = named.mentions.find(({ start, end }) => article.index.slice(start, end).endsWith(named.name))
    if (!mention) continue
    spellings.add(named.name.replace(/\s+/g, ' '))
    told.push({ outlet: article.outlet, what: `“${named.name}”` })
    evidence.push(evidenceAt(article, mention))
  }
  if (spellings.size < 2 || !isAcross(evidence)) return []
  return [
    {
      key: `name ${figure.key}`,
      kind: 'name',
      severity: 'variant',
      subject: figure.name,
      explanation: `The name is written differently. ${whoTells(told)}.`,
      evidence,
    },
  ]
}
