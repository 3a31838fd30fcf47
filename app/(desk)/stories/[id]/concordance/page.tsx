import { notFound } from 'next/navigation'
import { ConcordanceBoard } from '@/components/concordance/concordance-board'
import { StoryFrame } from '@/components/concordance/story-frame'
import { can } from '@/lib/policies/can'
import { getConcordance } from '@/lib/server/queries/get-concordance'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

export const generateMetadata = titleOfPage(words.concordance.tabs.concordance)

export default async function ConcordancePage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const concordance = await getConcordance(principal, story.id)
  if (!concordance.ok) notFound()
  return (
    <StoryFrame story={story}>
      <ConcordanceBoard storyId={story.id} concordance={concordance.value} canRule={can(principal, 'story.rule')} />
    </StoryFrame>
  )
}
