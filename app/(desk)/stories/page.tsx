import { BookOpenText } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewStory } from '@/components/stories/new-story'
import { StoryList } from '@/components/stories/story-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm } from '@/components/ui/filter-form'
import { Input } from '@/components/ui/input'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import { listStories } from '@/lib/server/queries/list-stories'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.stories

export const metadata: Metadata = { title: say.stories }

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export default async function StoriesPage({ searchParams }: Props) {
  const principal = await requirePrincipal()
  const { q } = await searchParams
  const filter = typeof q === 'string' && q ? { q } : {}
  const stories = await listStories(principal, filter)
  if (!stories.ok) notFound()
  const query = new URLSearchParams(filter).toString()
  const mayCreate = can(principal, 'story.create')
  return (
    <Page>
      <PageHeader title={say.stories} text={say.oneEventReadIn} actions={mayCreate && <NewStory />} />
      <FilterForm label={say.filterTheStories}>
        <div className="w-full sm:w-80">
          <Input
            type="search"
            name="q"
            aria-label={say.wordsInTheTitle}
            placeholder={say.wordsInTheTitle2}
            defaultValue={filter.q}
          />
        </div>
      </FilterForm>
      {stories.value.items.length > 0 ? (
        <StoryList key={query} first={stories.value} filter={query} />
      ) : (
        <EmptyState
          icon={<BookOpenText size={20} aria-hidden />}
          title={query ? say.noStoryFits : say.noStoriesYet}
          text={query ? say.tryFewerWords : say.aStoryGathersEvery}
          action={
            query ? (
              <LinkButton href="/stories">{say.showEveryStory}</LinkButton>
            ) : (
              mayCreate && <NewStory variant="primary" />
            )
          }
        />
      )}
    </Page>
  )
}
