import { FileAudio } from 'lucide-react'
import { notFound } from 'next/navigation'
import { StoryFrame } from '@/components/concordance/story-frame'
import { AddSource } from '@/components/sources/add-source'
import { SourceList } from '@/components/sources/source-list'
import { EmptyState } from '@/components/ui/empty-state'
import { can } from '@/lib/policies/can'
import { listSources } from '@/lib/server/queries/list-sources'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

const said = words.sources.list

export const generateMetadata = titleOfPage(words.concordance.tabs.sources)

export default async function SourcesPage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const sources = await listSources(principal, story.id)
  if (!sources.ok) notFound()
  const add = can(principal, 'source.add') && <AddSource storyId={story.id} userId={principal.userId} />
  return (
    <StoryFrame story={story}>
      {sources.value.items.length === 0 ? (
        <EmptyState
          icon={<FileAudio size={20} aria-hidden />}
          title={said.empty}
          text={add ? said.emptyText : said.emptyForReaders}
          action={add}
        />
      ) : (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <p className="max-w-prose text-ink-2 text-sm">{said.text}</p>
            {add}
          </div>
          <SourceList
            key={sources.value.items.map(({ id, revision }) => `${id}-${revision}`).join(' ')}
            storyId={story.id}
            first={sources.value}
          />
        </div>
      )}
    </StoryFrame>
  )
}
