import { classNames } from '@/components/ui/class-names'
import { dayOf } from '@/components/ui/day-of'
import type { ActorTitlesView } from '@/lib/schemas/actor-page'
import { words } from '@/lib/words'
import { type TimeScale, timeScale } from './time-scale'

const said = words.actorPage.titles

type Bar = {
  readonly key: string
  readonly title: string
  readonly from: number
  readonly until: number
  /** Which of its ends nobody knows. */
  readonly open: { readonly from: boolean; readonly until: boolean }
  readonly detail: string
}

/** Titles over time: the desk’s and the printed ones as bars on one line of time, and the same in words. */
export function TitleTimeline({ titles, today }: { titles: ActorTitlesView; today: string }) {
  const printed = titles.printed.map(printedBar)
  const known = [...titles.held.flatMap(({ from, until }) => [from, until]), today].flatMap((day) => day ?? [])
  const moments = [...known.map((day) => Date.parse(day)), ...printed.flatMap(({ from, until }) => [from, until])]
  const held = titles.held.map((one) => heldBar(one, Math.min(...moments), Math.max(...moments)))
  const scale = timeScale([{ from: Math.min(...moments), until: Math.max(...moments) }])
  return (
    <div className="grid gap-8">
      <Group title={said.desk} none={said.deskNone} bars={held} scale={scale} looks="bg-accent" />
      <Group
        title={said.printed}
        none={said.printedNone}
        bars={printed}
        scale={scale}
        looks="bg-control"
        more={titles.more}
      />
      <p className="max-w-prose text-ink-3 text-xs">{said.differs}</p>
    </div>
  )
}

function heldBar({ title, from, until }: ActorTitlesView['held'][number], first: number, last: number): Bar {
  return {
    ...{ key: `${title} ${from}`, title, detail: words.actorPage.period(from, until) },
    ...{ from: from ? Date.parse(from) : first, until: until ? Date.parse(until) : last },
    open: { from: from === null, until: until === null },
  }
}

function printedBar({ title, articles, first, last, outlets, outletCount }: ActorTitlesView['printed'][number]): Bar {
  const [from, until] = [dayOf(first), dayOf(last)]
  const when = from === until ? said.first(from) : said.between(from, until)
  const by = said.by(
    outlets.map(({ name }) => name),
    outletCount - outlets.length,
  )
  return {
    ...{ key: title, title, from: Date.parse(first), until: Date.parse(last), open: { from: false, until: false } },
    detail: [`${said.articles(articles)} ${when}`, by].filter(Boolean).join(' · '),
  }
}

type GroupProps = {
  title: string
  none: string
  bars: readonly Bar[]
  scale: TimeScale
  looks: string
  more?: number
}

function Group({ title, none, bars, scale, looks, more = 0 }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 font-semibold text-md">{title}</h2>
      {bars.length === 0 ? (
        <p className="text-ink-2 text-sm">{none}</p>
      ) : (
        <div className="relative">
          <Grid scale={scale} />
          <ul className="relative grid gap-3 pb-7">
            {bars.map((bar) => (
              <li key={bar.key}>
                <p className="text-sm">
                  <span dir="auto" className="bg-paper font-medium">
                    {bar.title}
                  </span>{' '}
                  <span className="bg-paper text-ink-3 text-xs tabular-nums">{bar.detail}</span>
                </p>
                <BarLine bar={bar} scale={scale} looks={looks} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {more > 0 && <p className="text-ink-3 text-xs">{said.more(more)}</p>}
    </section>
  )
}

/** The words above it say the same. An end that nobody knows is cut off straight. */
function BarLine({ bar: { from, until, open }, scale, looks }: { bar: Bar; scale: TimeScale; looks: string }) {
  const [left, right] = [scale.at(from), scale.at(until)]
  return (
    <div aria-hidden className="mt-1 h-2.5">
      <div
        className={classNames(
          'h-full min-w-1.5 max-w-full',
          looks,
          !open.from && 'rounded-l-full',
          !open.until && 'rounded-r-full',
        )}
        style={{ marginLeft: `min(${left}%, 100% - 0.375rem)`, width: `${right - left}%` }}
      />
    </div>
  )
}

function Grid({ scale }: { scale: TimeScale }) {
  const format = (isYear: boolean) =>
    new Intl.DateTimeFormat(words.locale, {
      ...{ year: 'numeric', timeZone: 'UTC' },
      ...(!isYear && ({ month: 'short' } as const)),
    })
  return (
    <div aria-hidden className="absolute inset-0 overflow-hidden">
      {scale.ticks.map(({ moment, at, isYear }) => (
        <span
          key={moment}
          className="absolute inset-y-0 flex items-end whitespace-nowrap border-line border-l pl-1 text-ink-3 text-xs tabular-nums"
          style={{ left: `${at}%` }}
        >
          {format(isYear).format(moment)}
        </span>
      ))}
    </div>
  )
}
