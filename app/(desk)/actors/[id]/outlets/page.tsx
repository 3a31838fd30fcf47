import { Newspaper } from 'lucide-react'
import { notFound } from 'next/navigation'
import { ActorFrame } from '@/components/actors/actor-frame'
import { OutletCounts } from '@/components/actors/outlet-counts'
import { EmptyState } from '@/components/ui/empty-state'
import { actorOutlets } from '@/lib/server/queries/actor-outlets'
import { words } from '@/lib/words'
import { type ActorPageProps, actorOfPage, titleOfPage } from '../actor-page'

const said = words.actorPage.outlets

export const generateMetadata = titleOfPage(words.actorPage.tabs.outlets)

export default async function ActorOutletsPage({ params }: ActorPageProps) {
  const { principal, frame } = await actorOfPage(params)
  const counts = await actorOutlets(principal, frame.actor.id)
  if (!counts.ok) notFound()
  return (
    <ActorFrame {...frame}>
      {counts.value.outlets.length > 0 ? (
        <OutletCounts actorId={frame.actor.id} counts={counts.value} />
      ) : (
        <EmptyState
          icon={<Newspaper size={20} aria-hidden />}
          title={said.empty(frame.actor.name)}
          text={said.emptyText}
        />
      )}
    </ActorFrame>
  )
}
