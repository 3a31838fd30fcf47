import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { ClaimFilters } from '@/components/claims/claim-filters'
import { ClaimList } from '@/components/claims/claim-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listClaims } from '@/lib/server/queries/list-claims'
import { reviewChoices } from '@/lib/server/queries/review-choices'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.claims.list

export const metadata: Metadata = { title: say.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filters = ['q', 'contested', 'status', 'storyId', 'actorId'] as const

export default async function ClaimsPage({ searchParams }: Props) {
  const principal = await requirePrincipal()
  const asked = await searchParams
  const filter: Record<string, string> = {}
  for (const name of filters) {
    const value = asked[name]
    if (typeof value === 'string' && value) filter[name] = value
  }
  const [claims, choices] = await Promise.all([listClaims(principal, filter), reviewChoices(principal, filter)])
  const query = new URLSearchParams(filter).toString()
  const icon = <Scale size={20} aria-hidden />
  return (
    <Page>
      <PageHeader title={say.title} text={say.text} />
      <ClaimFilters current={filter} choices={choices} />
      {!claims.ok ? (
        <Notice tone="negative">{claims.error.message}</Notice>
      ) : claims.value.items.length > 0 ? (
        <ClaimList key={query} first={claims.value} filter={query} />
      ) : query ? (
        <EmptyState
          icon={icon}
          title={say.none}
          text={say.noneText}
          action={<LinkButton href="/claims">{say.showAll}</LinkButton>}
        />
      ) : (
        <EmptyState
          icon={icon}
          title={say.empty}
          text={say.emptyText}
          action={<LinkButton href="/stories">{say.toStories}</LinkButton>}
        />
      )}
    </Page>
  )
}
