import { type Evidence, evidenceAt } from '../story'
import type { Figure } from '../who-is-who'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'
import { withDesk } from './of-desk-titles'
import { cleaned, excludes, headOf, sameTitle, titlePlaces } from './titles'

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
  const across: Discrepancy = {
    key: `title ${figure.key}`,
    kind: 'title',
    severity: isConflict ? 'conflict' : 'difference',
    subject: figure.name,
    explanation: `${figure.name} is introduced differently. ${whoTells(told)}.`,
    evidence,
  }
  return [withDesk(across, figure)]
}

/** Whether one of the titles is one of the others, said with more or fewer words. */
const agree = (some: readonly string[], others: readonly string[]) =>
  some.every((title) => isSame(title, others)) || others.every((title) => isSame(title, some))

const isSame = (title: string, others: readonly string[]) => others.some((other) => sameTitle(title, other))

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
