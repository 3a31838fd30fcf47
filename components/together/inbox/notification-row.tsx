import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { RelativeTime } from '@/components/ui/relative-time'
import type { NotificationView } from '@/lib/schemas/comment'
import { words } from '@/lib/words'
import { PersonMark } from '../live/person-mark'

const said = words.together.inbox

/** One thing that somebody said or decided: it leads to where that stands, and is read by going there. */
export function NotificationRow({ notification, onRead }: { notification: NotificationView; onRead: () => void }) {
  const { kind, by, at, read, article, excerpt } = notification
  return (
    <li className={classNames('flex items-start gap-3 px-2 py-3 sm:px-3', !read && 'bg-accent-wash/40')}>
      <PersonMark person={by} className="mt-0.5" />
      <Link
        href={placeOf(notification)}
        onClick={() => !read && onRead()}
        className="group grid min-w-0 flex-1 gap-0.5"
      >
        <span className="flex flex-wrap items-baseline gap-x-1.5">
          <span className={classNames('group-hover:underline', !read && 'font-semibold')}>
            {!read && <span className="sr-only">{said.unread}</span>} {said.what[kind](by.name)}
          </span>
          <span className="text-ink-3 text-xs">
            <RelativeTime at={at} />
          </span>
        </span>
        {excerpt && (
          <span dir="auto" className="line-clamp-2 text-ink-2 text-sm">
            “{excerpt}”
          </span>
        )}
        <span dir="auto" className="truncate text-ink-3 text-xs">
          {article.title}
        </span>
      </Link>
      {!read && (
        <Button size="sm" variant="ghost" aria-label={said.readOne(said.what[kind](by.name))} onClick={onRead}>
          {said.read}
        </Button>
      )}
    </li>
  )
}

/** Where it stands: the article, with the annotation and the thread open; or the correction that is told of. */
export function placeOf({ article, annotationId, threadId, correctionId }: NotificationView): string {
  if (correctionId) return `/corrections/${correctionId}`
  const query = new URLSearchParams({
    ...(annotationId && { annotation: annotationId }),
    ...(threadId && { thread: threadId }),
  }).toString()
  return `/articles/${article.id}${query && `?${query}`}`
}
