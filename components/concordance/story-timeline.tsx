import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { dayOf } from '@/components/ui/day-of'
import { Notice } from '@/components/ui/notice'
import type { LineageView } from '@/lib/schemas/lineage'
import { words } from '@/lib/words'
import { gapOf } from './gap-of'
import { RetoldPassages } from './retold-passages'
import { WhoHadItFirst } from './who-had-it-first'

const said = words.timeline

/** A story in time: its articles, what later ones have of earlier ones, and who had what first. */
export function StoryTimeline({ storyId, lineage }: { storyId: string; lineage: LineageView }) {
  const undated = lineage.articles.filter(({ publishedAt }) => publishedAt === null).length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <section aria-labelledby="timeline">
        <h2 id="timeline" className="font-semibold text-md">
          {said.title}
        </h2>
        <p className="mt-1 mb-4 max-w-prose text-ink-2 text-sm">{said.text}</p>
        {undated > 0 && (
          <div className="mb-5 max-w-prose">
            <Notice tone="caution">{said.undatedNotice(undated)}</Notice>
          </div>
        )}
        <ArticlesInTime lineage={lineage} />
      </section>
      <RetoldPassages storyId={storyId} lineage={lineage} />
      <WhoHadItFirst lineage={lineage} />
    </div>
  )
}

type Article = LineageView['articles'][number]

/** Of equal height each, so that the curves beside them need no measuring. In pixels. */
const rowHeight = 104
const [dotX, dotY, width] = [76, 20, 92]
/** How wide a curve is at least, and what all of a text adds. */
const [thinnest, widest] = [1.5, 10]

function ArticlesInTime({ lineage: { articles, links } }: { lineage: LineageView }) {
  // As long as one has no date, nobody knows who was first.
  const isOrdered = articles.every(({ publishedAt }) => publishedAt !== null)
  const rows = new Map(articles.map(({ articleId }, i) => [articleId, i]))
  const y = (row: number) => row * rowHeight + dotY
  return (
    <div className="relative">
      <svg
        role="img"
        aria-label={said.chart(links.length)}
        width={width}
        height={articles.length * rowHeight}
        className="absolute top-0 left-0 text-accent"
      >
        {articles.length > 1 && (
          <line x1={dotX} x2={dotX} y1={dotY} y2={y(articles.length - 1)} className="stroke-line-strong" />
        )}
        {links.map(({ from, to, share }) => {
          const [a, b] = [rows.get(from) ?? 0, rows.get(to) ?? 0]
          const reach = Math.min(dotX - 8, 18 + (b - a) * 14)
          return (
            <path
              key={`${from} ${to}`}
              d={`M ${dotX} ${y(a)} C ${dotX - reach} ${y(a)} ${dotX - reach} ${y(b)} ${dotX} ${y(b)}`}
              fill="none"
              stroke="currentColor"
              strokeOpacity={0.55}
              strokeWidth={thinnest + share * (widest - thinnest)}
            />
          )
        })}
        {articles.map(({ articleId, retold }, i) => (
          <circle
            key={articleId}
            cx={dotX}
            cy={y(i)}
            r={6}
            strokeWidth={2}
            className={classNames('stroke-accent', retold > 0 ? 'fill-surface' : 'fill-accent')}
          />
        ))}
      </svg>
      <ol style={{ paddingLeft: width }}>
        {articles.map((article, i) => (
          <ArticleRow key={article.articleId} article={article} before={articles[i - 1]} isOrdered={isOrdered} />
        ))}
      </ol>
    </div>
  )
}

type RowProps = { article: Article; before: Article | undefined; isOrdered: boolean }

function ArticleRow({ article, before, isOrdered }: RowProps) {
  const { articleId, outlet, title, publishedAt, first, after, retold, isRead } = article
  const share = Math.max(1, Math.round(retold * 100))
  const [isRetold, isOwn] = isOrdered ? [said.retold, said.own] : [said.retoldUndated, said.ownUndated]
  const order = isOrdered ? [first > 0 && said.first(first), after > 0 && said.after(after)].filter(Boolean) : []
  const gap = before?.publishedAt && publishedAt ? gapOf(before.publishedAt, publishedAt) : undefined
  return (
    <li className="overflow-hidden pt-2" style={{ height: rowHeight }}>
      <p className="truncate text-ink-3 text-xs tabular-nums">
        {publishedAt ? <time dateTime={publishedAt}>{timeOf(publishedAt)}</time> : said.undated}
        {gap && ` · ${said.later(gap)}`}
      </p>
      <p className="truncate">
        <Link href={`/articles/${articleId}`} title={title} className="font-medium hover:underline">
          {outlet}
        </Link>{' '}
        {/* An outlet that is not known goes by the title already. */}
        {!outlet.includes('“') && (
          <span dir="auto" className="text-ink-2 text-sm" title={title}>
            {title}
          </span>
        )}
      </p>
      <p className="mt-0.5 line-clamp-2 text-ink-2 text-xs tabular-nums">
        {isRead ? (
          <>
            {order.join(' · ')}
            {order.length > 0 && ' · '}
            {retold > 0 ? isRetold(share) : isOwn}
          </>
        ) : (
          said.waiting
        )}
      </p>
    </li>
  )
}

/** The same on the server and in every browser. */
const timeOf = (at: string) =>
  `${dayOf(at)}, ${new Intl.DateTimeFormat(words.locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' }).format(new Date(at))}`
