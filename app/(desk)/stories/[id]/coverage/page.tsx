import { LayoutGrid } from 'lucide-react'
import { notFound } from 'next/navigation'
import { CoverageMatrix } from '@/components/concordance/coverage-matrix'
import { StoryFrame } from '@/components/concordance/story-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { getCoverage } from '@/lib/server/queries/get-concordance'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

const said = words.concordance

export const generateMetadata = titleOfPage(said.tabs.coverage)

export default async function CoveragePage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const coverage = await getCoverage(principal, story.id)
  if (!coverage.ok) notFound()
  return (
    <StoryFrame story={story}>
      {coverage.value.rows.length > 0 ? (
        <CoverageMatrix coverage={coverage.value} />
      ) : (
        <EmptyState
          icon={<LayoutGrid size={20} aria-hidden />}
          title={said.utterances.empty}
          text={said.utterances.emptyText}
        />
      )}
    </StoryFrame>
  )
}
