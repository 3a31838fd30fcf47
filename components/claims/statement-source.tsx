import Link from 'next/link'
import { namesOf } from '@/components/annotations/people-of'
import { dayOf } from '@/components/ui/day-of'
import type { StatementView } from '@/lib/schemas/claim'
import { words } from '@/lib/words'

/** Where a statement stands in the text that it was marked in. */
export const inTextAddress = ({ id, article }: StatementView): string => `/articles/${article.id}?annotation=${id}`

/** As people know an article: its outlet, or else its title. */
export const outletOf = ({ article }: Pick<StatementView, 'article'>): string => article.outlet ?? article.title

/** Who says a statement, in which outlet and when; the outlet leads to its place. */
export function StatementSource({ statement }: { statement: StatementView }) {
  const speakers = namesOf(statement.actors, 'speaker')
  const { publishedAt, title } = statement.article
  return (
    <p className="text-ink-3 text-xs">
      <Link
        href={inTextAddress(statement)}
        title={title}
        aria-label={words.claims.evidence.inText(outletOf(statement))}
        className="inline-flex items-center font-medium text-ink-2 hover:underline pointer-coarse:min-h-11"
      >
        {outletOf(statement)}
      </Link>
      {' · '}
      <span className="whitespace-nowrap tabular-nums">
        {publishedAt ? dayOf(publishedAt) : words.claims.page.undated}
      </span>
      {speakers && ` · ${speakers}`}
    </p>
  )
}
