'use client'

import { ExternalLink } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { HistoryList } from '@/components/annotations/history-list'
import { KindLabel } from '@/components/annotations/kind-label'
import { StatusBadge } from '@/components/annotations/status-badge'
import { LinkButton } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { spanJoin } from '@/lib/domain/text/text-index'
import type { ReviewItem } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const say = words.review.reviewDetail

/** One annotation with the words around it, all that it says, and what has happened to it. */
export function ReviewDetail({ item, children }: { item: ReviewItem; children: ReactNode }) {
  const { article, context } = item
  return (
    <article aria-label={say.theSelectedAnnotation} className="grid gap-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <KindLabel {...item} />
        <StatusBadge status={item.status} />
        <span className="ml-auto">
          <LinkButton
            size="sm"
            href={`/articles/${article.id}?annotation=${item.id}`}
            icon={<ExternalLink aria-hidden="true" className="size-3.5" />}
          >
            {say.openInTheText}
          </LinkButton>
        </span>
      </header>
      <blockquote dir="auto" className="whitespace-pre-line font-serif text-lg leading-relaxed text-pretty text-ink-3">
        {context.before.trimStart()}
        {partsOf(item).map((part, i) => (
          <Fragment key={item.spans[i]?.start}>
            <mark className={item.kind === 'claim' ? 'mark-claim' : 'mark-quote'}>{part}</mark>
            {/* Who says it often stands between the parts of a quote. */}
            <span className="text-ink-2">{context.between[i]}</span>
          </Fragment>
        ))}
        {context.after.trimEnd()}
      </blockquote>
      <p className="text-sm text-ink-2">
        {article.outlet ?? say.unknownOutlet} · {article.title}
        {article.storyTitle && <> · {article.storyTitle}</>}
      </p>
      <Facts item={item} />
      {item.reason && (
        <p className="rounded-md bg-sunken px-3 py-2 text-base">
          <span className="font-medium">{item.decidedBy?.name}:</span> {item.reason}
        </p>
      )}
      {children}
      {/* A new revision has a new history. */}
      <HistoryList key={item.revision} annotationId={item.id} />
    </article>
  )
}

function Facts({ item }: { item: ReviewItem }) {
  const facts: [string, ReactNode][] = [
    ...(item.actors.some(({ role }) => role === 'speaker')
      ? []
      : [[roleNames.speaker, say.nobodyIsNamed] as [string, ReactNode]]),
    ...item.actors.map(({ role, name }): [string, ReactNode] => [roleNames[role], name]),
    ...(item.claim?.checkable == null
      ? []
      : [[say.checkable, item.claim.checkable ? say.yes : say.no] as [string, ReactNode]]),
    ...(item.topics.length > 0
      ? [[say.topics, item.topics.map(({ label }) => label).join(', ')] as [string, ReactNode]]
      : []),
    ...(item.note ? [[say.note, item.note] as [string, ReactNode]] : []),
    [
      say.made,
      <>
        {say.by(item.createdBy.name)}, <RelativeTime at={item.createdAt} />
      </>,
    ],
  ]
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-base">
      {facts.map(([name, value], i) => (
        // The same role may stand here twice, for two people.
        <div key={`${name} ${i}`} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const roleNames = say.roles

/** The words of each span: an annotation holds them in one text, with “ … ” where something was left out. */
function partsOf({ exact, spans }: ReviewItem): string[] {
  const points = [...exact]
  let from = 0
  return spans.map(({ start, end }) => {
    const part = points.slice(from, from + end - start).join('')
    from += end - start + spanJoin.length
    return part
  })
}
