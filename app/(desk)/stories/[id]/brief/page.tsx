import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/concordance/print-button'
import { StoryBrief } from '@/components/concordance/story-brief'
import { StoryFrame } from '@/components/concordance/story-frame'
import { getConcordance } from '@/lib/server/queries/get-concordance'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

export const generateMetadata = titleOfPage(words.concordance.tabs.brief)

export default async function BriefPage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const concordance = await getConcordance(principal, story.id)
  if (!concordance.ok) notFound()
  return (
    <StoryFrame story={story} actions={<PrintButton />}>
      <StoryBrief concordance={concordance.value} today={new Date().toISOString()} />
    </StoryFrame>
  )
}
