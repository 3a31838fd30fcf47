import { History } from 'lucide-react'
import { notFound } from 'next/navigation'
import { StoryFrame } from '@/components/concordance/story-frame'
import { StoryTimeline } from '@/components/concordance/story-timeline'
import { EmptyState } from '@/components/ui/empty-state'
import { getLineage } from '@/lib/server/queries/get-lineage'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

const said = words.concordance

export const generateMetadata = titleOfPage(said.tabs.timeline)

export default async function TimelinePage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const lineage = await getLineage(principal, story.id)
  if (!lineage.ok) notFound()
  return (
    <StoryFrame story={story}>
      {lineage.value.articles.length > 0 ? (
        <StoryTimeline storyId={story.id} lineage={lineage.value} />
      ) : (
        <EmptyState
          icon={<History size={20} aria-hidden />}
          title={said.utterances.empty}
          text={said.utterances.emptyText}
        />
      )}
    </StoryFrame>
  )
}
