import { notFound } from 'next/navigation'
import { ActorFrame } from '@/components/actors/actor-frame'
import { TitleTimeline } from '@/components/actors/title-timeline'
import { actorTitles } from '@/lib/server/queries/actor-titles'
import { words } from '@/lib/words'
import { type ActorPageProps, actorOfPage, titleOfPage } from '../actor-page'

export const generateMetadata = titleOfPage(words.actorPage.tabs.titles)

export default async function ActorTitlesPage({ params }: ActorPageProps) {
  const { principal, frame } = await actorOfPage(params)
  const titles = await actorTitles(principal, frame.actor.id)
  if (!titles.ok) notFound()
  return (
    <ActorFrame {...frame}>
      <TitleTimeline titles={titles.value} today={new Date().toISOString().slice(0, 10)} />
    </ActorFrame>
  )
}
