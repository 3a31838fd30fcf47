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

export const metadata: Metadata = { title: 'Stories' }

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
      <PageHeader
        title="Stories"
        text="One event, read in every outlet that wrote about it."
        actions={mayCreate && <NewStory />}
      />
      <FilterForm label="Filter the stories">
        <div className="w-full sm:w-80">
          <Input
            type="search"
            name="q"
            aria-label="Words in the title"
            placeholder="Words in the title …"
            defaultValue={filter.q}
          />
        </div>
      </FilterForm>
      {stories.value.items.length > 0 ? (
        <StoryList key={query} first={stories.value} filter={query} />
      ) : (
        <EmptyState
          icon={<BookOpenText size={20} aria-hidden />}
          title={query ? 'No story fits' : 'No stories yet'}
          text={
            query
              ? 'Use fewer words: they are looked for in the titles.'
              : 'A story gathers every article about one event, so that you see who was quoted where, and in which words.'
          }
          action={
            query ? (
              <LinkButton href="/stories">Show every story</LinkButton>
            ) : (
              mayCreate && <NewStory variant="primary" />
            )
          }
        />
      )}
    </Page>
  )
}
