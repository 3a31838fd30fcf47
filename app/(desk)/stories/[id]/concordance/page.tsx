import { notFound } from 'next/navigation'
import { ConcordanceBoard } from '@/components/concordance/concordance-board'
import { StoryFrame } from '@/components/concordance/story-frame'
import { can } from '@/lib/policies/can'
import { getConcordance } from '@/lib/server/queries/get-concordance'
import { listCorrectedPlaces } from '@/lib/server/queries/list-corrected-places'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

export const generateMetadata = titleOfPage(words.concordance.tabs.concordance)

export default async function ConcordancePage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const [concordance, corrected] = await Promise.all([
    getConcordance(principal, story.id),
    listCorrectedPlaces(principal, story.id),
  ])
  if (!concordance.ok) notFound()
  return (
    <StoryFrame story={story}>
      <ConcordanceBoard
        storyId={story.id}
        concordance={concordance.value}
        corrected={corrected}
        canRule={can(principal, 'story.rule')}
      />
    </StoryFrame>
  )
}
