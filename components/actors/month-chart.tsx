import type { ActorOutletsView } from '@/lib/schemas/actor-page'
import { words } from '@/lib/words'

const said = words.actorPage.outlets

type Month = ActorOutletsView['months'][number]

/** So many months stand beside each other, up to the last one with a quote. */
const mostMonths = 24

/** How often somebody is quoted in each month, as columns, and the same in words for who does not see them. */
export function MonthChart({ months }: { months: readonly Month[] }) {
  const shown = withGaps(months)
  const most = Math.max(1, ...shown.map(({ inMarks, reported }) => inMarks + reported))
  const [first, last] = [shown[0], shown.at(-1)]
  return (
    <figure className="max-w-2xl">
      <div aria-hidden className="flex h-28 items-end gap-0.5 border-line border-b">
        {shown.map(({ month, inMarks, reported }) => (
          <div
            key={month}
            title={said.month(nameOf(month), inMarks, reported)}
            className="flex h-full max-w-8 flex-1 flex-col justify-end"
          >
            <div className="rounded-t-sm bg-control" style={{ height: `${(100 * reported) / most}%` }} />
            <div className="bg-accent" style={{ height: `${(100 * inMarks) / most}%` }} />
          </div>
        ))}
      </div>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-ink-3 text-xs tabular-nums">
        <span>
          {first && nameOf(first.month)}
          {last && first !== last && ` – ${nameOf(last.month)}`}
        </span>
        <span>{said.most(most)}</span>
      </figcaption>
      <ul className="sr-only">
        {months.slice(-mostMonths).map(({ month, inMarks, reported }) => (
          <li key={month}>{said.month(nameOf(month), inMarks, reported)}</li>
        ))}
      </ul>
    </figure>
  )
}

/** The last months up to the last one with a quote, those without one among them. */
function withGaps(months: readonly Month[]): Month[] {
  const counts = new Map(months.map((one) => [one.month, one]))
  const [first = '', last = ''] = [months[0]?.month, months.at(-1)?.month]
  const [year = 0, month = 1] = last.split('-').map(Number)
  return Array.from({ length: mostMonths }, (_, i) => new Date(Date.UTC(year, month - mostMonths + i, 1)))
    .map((date) => date.toISOString().slice(0, 7))
    .filter((name) => name >= first)
    .map((name) => counts.get(name) ?? { month: name, inMarks: 0, reported: 0 })
}

const nameOf = (month: string) =>
  new Intl.DateTimeFormat(words.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
