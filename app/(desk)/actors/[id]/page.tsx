import { Quote } from 'lucide-react'
import { ActorFrame } from '@/components/actors/actor-frame'
import { QuoteFilters } from '@/components/actors/quote-filters'
import { QuoteList } from '@/components/actors/quote-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { Principal } from '@/lib/schemas/person'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { listActorQuotes } from '@/lib/server/queries/list-actor-quotes'
import { reviewChoices } from '@/lib/server/queries/review-choices'
import { words } from '@/lib/words'
import { type ActorPageProps, actorOfPage, titleOfPage } from './actor-page'

const said = words.actorPage.quotes

export const generateMetadata = titleOfPage(words.actorPage.tabs.quotes)

type Props = ActorPageProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filters = ['outletId', 'storyId', 'form', 'state', 'from', 'to'] as const

export default async function ActorQuotesPage({ params, searchParams }: Props) {
  const { principal, frame } = await actorOfPage(params)
  const asked = await searchParams
  const filter: Record<string, string> = {}
  for (const name of filters) {
    const value = asked[name]
    if (typeof value === 'string' && value) filter[name] = value
  }
  return (
    <ActorFrame {...frame}>
      {!frame.actor.mergedInto && <Quotes principal={principal} actor={frame.actor} filter={filter} />}
    </ActorFrame>
  )
}

type QuotesProps = { principal: Principal; actor: ActorView; filter: Record<string, string> }

async function Quotes({ principal, actor, filter }: QuotesProps) {
  const [quotes, choices] = await Promise.all([
    listActorQuotes(principal, actor.id, filter),
    reviewChoices(principal, filter),
  ])
  const query = new URLSearchParams(filter).toString()
  const icon = <Quote size={20} aria-hidden />
  if (quotes.ok && quotes.value.items.length === 0 && !query)
    return <EmptyState icon={icon} title={said.empty(actor.name)} text={said.emptyText} />
  return (
    <>
      <QuoteFilters current={filter} choices={choices} />
      {!quotes.ok ? (
        <Notice tone="negative">{quotes.error.message}</Notice>
      ) : quotes.value.items.length > 0 ? (
        <QuoteList key={query} actorId={actor.id} first={quotes.value} filter={query} />
      ) : (
        <EmptyState
          icon={icon}
          title={said.none}
          text={said.noneText}
          action={<LinkButton href={`/actors/${actor.id}`}>{said.showAll}</LinkButton>}
        />
      )}
    </>
  )
}
