import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { TopicView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'

const say = words.topics.topicList

/** One floor of the tree, or what a search found: each topic leads to what lies under it. */
export function TopicList({ topics, withPath }: { topics: readonly TopicView[]; withPath: boolean }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {topics.map((topic) => (
        <li key={topic.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5">
          <div className="min-w-0 flex-1">
            {withPath && topic.path.length > 0 && <p className="text-ink-3 text-xs">{topic.path.join(' › ')}</p>}
            <Link href={`/topics?under=${topic.id}`} className="font-medium hover:underline">
              {topic.label}
            </Link>{' '}
            {topic.retired && <Badge tone="caution">{say.retired}</Badge>}
          </div>
          <p className="text-ink-3 text-sm tabular-nums">{counts(topic)}</p>
        </li>
      ))}
    </ul>
  )
}

function counts({ narrowerCount, annotationCount }: TopicView): string {
  const narrower = narrowerCount > 0 ? [say.narrower(narrowerCount)] : []
  const used = annotationCount > 0 ? [words.ui.counts.annotations(annotationCount)] : []
  return [...narrower, ...used].join(' · ')
}
