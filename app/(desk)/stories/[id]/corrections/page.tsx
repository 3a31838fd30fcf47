import { History } from 'lucide-react'
import { notFound } from 'next/navigation'
import { StoryFrame } from '@/components/concordance/story-frame'
import { CorrectionList } from '@/components/corrections/correction-list'
import { EmptyState } from '@/components/ui/empty-state'
import { listCorrections } from '@/lib/server/queries/list-corrections'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

const said = words.corrections
const pageSize = 20

export const generateMetadata = titleOfPage(words.concordance.tabs.corrections)

export default async function StoryCorrectionsPage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const corrections = await listCorrections(principal, { storyId: story.id, limit: pageSize })
  if (!corrections.ok) notFound()
  return (
    <StoryFrame story={story}>
      {corrections.value.items.length > 0 ? (
        <>
          <p className="mb-4 max-w-prose text-ink-2 text-sm">{said.text}</p>
          <CorrectionList first={corrections.value} path={`/corrections?storyId=${story.id}&limit=${pageSize}`} />
        </>
      ) : (
        <EmptyState icon={<History size={20} aria-hidden />} title={said.none} text={said.noneText} />
      )}
    </StoryFrame>
  )
}
