import type { DatedTitle, StoryArticle } from '../story'
import type { Figure } from '../who-is-who'
import { type Discrepancy, whoTells } from './discrepancy'
import { cleaned, excludes, formerTitle, headOf, isOffice, sameTitle, titlePlaces } from './titles'

/** An actor of the desk whom articles introduce with an office that they did not hold that day, as the desk has it. */
export function deskTitleDiscrepancy(figure: Figure): Discrepancy[] {
  const against = againstDesk(figure)
  if (!against) return []
  const { told, desk, isConflict, evidence } = against
  return [
    {
      // Not the key of a difference across articles: what a person said of one counts for that one.
      key: `desk title ${figure.key}`,
      kind: 'title',
      severity: isConflict ? 'conflict' : 'difference',
      subject: figure.name,
      explanation: `${whoTells(told)}; the desk has ${desk}.`,
      evidence,
    },
  ]
}

/** A difference of titles across articles, with what the desk has where that speaks against one of them. */
export function withDesk(across: Discrepancy, figure: Figure): Discrepancy {
  const against = againstDesk(figure)
  if (!against) return across
  const { desk, isConflict, evidence } = against
  const has = new Set(across.evidence.map(({ articleId }) => articleId))
  return {
    ...across,
    severity: isConflict ? 'conflict' : across.severity,
    explanation: `${across.explanation} The desk has ${desk}.`,
    evidence: [...across.evidence, ...evidence.filter(({ articleId }) => !has.has(articleId))],
  }
}

/** What the articles give that the desk’s dated titles speak against; undefined where nothing is. */
function againstDesk(figure: Figure) {
  if (figure.kind !== 'person') return undefined
  const own = deskTitles(figure)
  const wrong = figure.places.flatMap(({ article, named }) => {
    const day = article.publishedAt?.slice(0, 10)
    if (day === undefined || own.length === 0) return []
    return titlesGiven(article, named).flatMap(({ title, places }) => {
      const against = titlesAgainst(title, day, own)
      return against.length > 0 ? [{ article, title, places, day, against }] : []
    })
  })
  if (wrong.length === 0) return undefined
  const against = new Set(wrong.flatMap((one) => one.against))
  return {
    told: wrong.map(({ article, title }) => ({ outlet: article.outlet, what: `“${title}”` })),
    desk: [...against].map(described).join(', '),
    isConflict: wrong.some(({ title, day, against: held }) =>
      held.some((one) => covers(one, day) && formerTitle(title) === undefined && excludes(title, one.title)),
    ),
    evidence: wrong.flatMap(({ places }) => places),
  }
}

/** The titles that an article gives, each with its place; “former” counts where it stands before one, read as its part or not. */
const titlesGiven = (article: StoryArticle, named: Figure['places'][number]['named']) =>
  named.titles.map((title) => {
    const places = titlePlaces(article, { ...named, titles: [title] })
    const starts = places.filter(({ exact }) => exact.startsWith(title)).map(({ start }) => start)
    const before = starts.map((start) => beforeTitle.exec(article.index.slice(Math.max(0, start - 12), start))?.[1])
    const over = before.find((word) => word !== undefined)
    return { title: cleaned(over ? `${over} ${title}` : title), places }
  })

const beforeTitle = /(?<!\p{L})(former|ex|then)[\s‑-]+$/iu

/** The titles of whichever of the desk’s actors a figure is. */
const deskTitles = ({ places }: Figure): readonly DatedTitle[] =>
  places
    .map(({ article, named }) => article.actors[article.findings.named.indexOf(named)]?.titles ?? [])
    .find((titles) => titles.length > 0) ?? []

/**
 * Which of an actor’s dated titles speak against one that an article gives them on a day: those of that day, or else the
 * same one of other days. None where it is right, where it is no office, and where the desk knows of no office that day.
 */
export function titlesAgainst(title: string, day: string, own: readonly DatedTitle[]): DatedTitle[] {
  if (headOf(title) === undefined) return []
  const former = formerTitle(title)
  const same = own.filter((one) => sameTitle(former ?? title, one.title))
  if (former !== undefined) {
    const isOver = same.some(({ until }) => until !== null && until < day)
    return isOver ? [] : same.filter((one) => isDated(one) && covers(one, day))
  }
  if (same.some((one) => covers(one, day))) return []
  const held = own.filter((one) => isDated(one) && covers(one, day) && isOffice(one.title))
  if (same.length > 0) return held.length > 0 ? held : same
  return isOffice(title) ? held : []
}

const isDated = ({ from, until }: DatedTitle) => from !== null || until !== null
const covers = ({ from, until }: DatedTitle, day: string) =>
  (from === null || from <= day) && (until === null || day <= until)

function described({ title, from, until }: DatedTitle): string {
  if (from !== null && until !== null) return `“${title}” from ${from} to ${until}`
  return from === null ? `“${title}” until ${until}` : `“${title}” since ${from}`
}
