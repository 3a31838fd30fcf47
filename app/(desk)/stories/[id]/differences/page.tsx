import { notFound } from 'next/navigation'
import { DifferenceList } from '@/components/concordance/difference-list'
import { StoryFrame } from '@/components/concordance/story-frame'
import { can } from '@/lib/policies/can'
import { getConcordance } from '@/lib/server/queries/get-concordance'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

export const generateMetadata = titleOfPage(words.concordance.tabs.differences)

export default async function DifferencesPage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const concordance = await getConcordance(principal, story.id)
  if (!concordance.ok) notFound()
  const { articles, discrepancies } = concordance.value
  return (
    <StoryFrame story={story}>
      <DifferenceList storyId={story.id} {...{ articles, discrepancies }} canRule={can(principal, 'story.rule')} />
    </StoryFrame>
  )
}
