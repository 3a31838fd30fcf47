import Link from 'next/link'
import { dayOf } from '@/components/ui/day-of'
import type { ArticleListItem } from '@/lib/schemas/article'
import { words } from '@/lib/words'
import { StatusCounts } from './status-counts'

const say = words.articles.articleRow

type ArticleRowProps = { article: ArticleListItem; withStory?: boolean | undefined }

/** An article as a line to click: whose it is, what it says, when, and how far the work has come. */
export function ArticleRow({ article, withStory = true }: ArticleRowProps) {
  const { id, title, outlet, publishedAt, byline, counts, storyId, storyTitle, language } = article
  return (
    <li className="group relative grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-5 gap-y-1.5 border-line border-b px-2 py-3 hover:bg-surface md:grid-cols-[9rem_minmax(0,1fr)_13rem_6rem]">
      <span className="truncate font-medium text-ink-2 text-sm">{outlet ?? say.outletUnknown}</span>
      <span className="col-span-2 min-w-0 md:col-span-1">
        <Link
          href={`/articles/${id}`}
          lang={language ?? undefined}
          dir="auto"
          className="block text-pretty font-medium font-serif text-ink text-md leading-snug after:absolute after:inset-0 group-hover:text-accent"
        >
          {title}
        </Link>
        {(byline || (withStory && storyTitle)) && (
          <span className="mt-0.5 block text-ink-3 text-xs">
            {byline}
            {byline && withStory && storyTitle && ' · '}
            {withStory && storyTitle && (
              <Link
                href={`/stories/${storyId}`}
                className="relative z-1 underline-offset-2 hover:text-ink hover:underline"
              >
                {storyTitle}
              </Link>
            )}
          </span>
        )}
      </span>
      <div className="col-span-2 md:col-span-1">
        <StatusCounts counts={counts} />
      </div>
      <span className="whitespace-nowrap text-right text-ink-3 text-xs tabular-nums max-md:col-start-2 max-md:row-start-1">
        {publishedAt ? <time dateTime={publishedAt}>{dayOf(publishedAt)}</time> : say.noDate}
      </span>
    </li>
  )
}
