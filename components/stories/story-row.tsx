import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { RelativeTime } from '@/components/ui/relative-time'
import type { StoryView } from '@/lib/schemas/story'
import { words } from '@/lib/words'

const say = words.stories.storyRow

/** A story as a line to click: its title, what it is about, and what it holds. */
export const StoryRow = ({ story }: { story: StoryView }) => (
  <li className="group relative flex items-center gap-4 border-line border-b px-2 py-4 hover:bg-surface">
    <div className="min-w-0 flex-1">
      <Link
        href={`/stories/${story.id}`}
        dir="auto"
        className="block text-pretty font-semibold text-ink text-md leading-snug after:absolute after:inset-0 group-hover:text-accent"
      >
        {story.title}
      </Link>
      {story.summary && <p className="mt-0.5 line-clamp-2 max-w-prose text-ink-2 text-sm">{story.summary}</p>}
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-ink-3 text-xs tabular-nums">
        <span>{words.ui.counts.articles(story.articleCount)}</span>
        <span>{words.ui.counts.outlets(story.outletCount)}</span>
        <span>{words.ui.counts.annotations(story.annotationCount)}</span>
        <span>
          {say.made} <RelativeTime at={story.createdAt} />
        </span>
      </p>
    </div>
    <ChevronRight size={16} aria-hidden className="shrink-0 text-ink-3 group-hover:text-accent" />
  </li>
)
