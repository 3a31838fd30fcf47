import { statusLooks } from '@/components/annotations/status-badge'
import { classNames } from '@/components/ui/class-names'
import { toneText } from '@/components/ui/tone'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { ArticleListItem } from '@/lib/schemas/article'
import { words } from '@/lib/words'

const say = words.articles.statusCounts

const order: readonly AnnotationStatus[] = ['approved', 'submitted', 'changes_requested', 'draft', 'rejected']

/** How many of an article's annotations are where: a picture, a word and a number. */
export function StatusCounts({ counts }: { counts: ArticleListItem['counts'] }) {
  const present = order.filter((status) => counts[status] > 0)
  if (present.length === 0) return <span className="text-ink-3 text-xs">{say.noAnnotationsYet}</span>
  return (
    <ul aria-label={say.annotations} className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs tabular-nums">
      {present.map((status) => {
        const { label, tone, icon: Icon } = statusLooks[status]
        return (
          <li key={status} className={classNames('inline-flex items-center gap-1 whitespace-nowrap', toneText[tone])}>
            <Icon size={13} aria-hidden />
            {label} <span className="font-medium">{counts[status]}</span>
          </li>
        )
      })}
    </ul>
  )
}
