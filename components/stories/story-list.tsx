'use client'
import { useState } from 'react'
import { expectApi } from '@/components/api/client'
import { LoadMore } from '@/components/ui/load-more'
import { type Page, pageOf } from '@/lib/schemas/common'
import { type StoryView, storyView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import { StoryRow } from './story-row'

const say = words.stories.storyList

/** Stories as rows, page after page; `filter` is the query string of the first page. */
export function StoryList({ first, filter }: { first: Page<StoryView>; filter: string }) {
  const [more, setMore] = useState<Page<StoryView>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const query = new URLSearchParams(filter)
    query.set('cursor', more.nextCursor ?? '')
    const next = await expectApi({ path: `/stories?${query}`, schema: pageOf(storyView) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <ul className="-mx-2 border-line border-t">
        {[...first.items, ...more.items].map((story) => (
          <StoryRow key={story.id} story={story} />
        ))}
      </ul>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={say.showMoreStories} />
    </>
  )
}
