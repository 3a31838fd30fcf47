import { Check, CircleDashed, type LucideIcon, RotateCcw, Send, X } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { ArticleListItem } from '@/lib/schemas/article'

const looks: readonly (readonly [AnnotationStatus, string, Tone, LucideIcon])[] = [
  ['approved', 'approved', 'positive', Check],
  ['submitted', 'awaiting review', 'info', Send],
  ['changes_requested', 'to change', 'caution', RotateCcw],
  ['draft', 'in draft', 'neutral', CircleDashed],
  ['rejected', 'rejected', 'negative', X],
]

/** How many of an article's annotations are where: a number, a picture and its words. */
export function StatusCounts({ counts }: { counts: ArticleListItem['counts'] }) {
  const present = looks.filter(([status]) => counts[status] > 0)
  if (present.length === 0) return <span className="text-ink-3 text-xs">No annotations yet</span>
  return (
    <ul aria-label="Annotations" className="flex flex-wrap gap-1">
      {present.map(([status, words, tone, Icon]) => (
        <li key={status} title={`${counts[status]} ${words}`}>
          <Badge tone={tone} icon={<Icon size={12} aria-hidden />}>
            {counts[status]}
            <span className="sr-only"> {words}</span>
          </Badge>
        </li>
      ))}
    </ul>
  )
}
