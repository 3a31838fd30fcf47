import type { Metadata } from 'next'
import { ReviewFilters } from '@/components/review/review-filters'
import { ReviewQueue } from '@/components/review/review-queue'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import { countReview } from '@/lib/server/queries/count-review'
import { listReview } from '@/lib/server/queries/list-review'
import { reviewChoices } from '@/lib/server/queries/review-choices'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.review

export const metadata: Metadata = { title: say.review }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filters = ['status', 'storyId', 'articleId', 'outletId', 'kind', 'author', 'actorId', 'topicId', 'sort'] as const

export default async function ReviewPage({ searchParams }: Props) {
  const principal = await requirePrincipal()
  const given = await searchParams
  const current: Record<string, string> = {}
  for (const name of filters) {
    const value = given[name]
    if (typeof value === 'string' && value) current[name] = value
  }
  const [page, counts, choices] = await Promise.all([
    listReview(principal, current),
    countReview(principal, current),
    reviewChoices(principal, current),
  ])
  const query = new URLSearchParams(current).toString()
  const isFiltered = Object.keys(current).some((name) => name !== 'status' && name !== 'sort')
  return (
    <Page width="xl">
      <PageHeader title={say.review} text={say.whatEditorsSubmittedFor} />
      <ReviewFilters current={current} counts={counts} choices={choices} />
      {page.ok ? (
        <ReviewQueue
          key={query}
          first={page.value}
          query={query}
          isFiltered={isFiltered}
          personId={principal.userId}
          mayDecide={principal.role === 'reviewer' || can(principal, 'person.manage')}
        />
      ) : (
        <Notice tone="negative">{page.error.message}</Notice>
      )}
    </Page>
  )
}
