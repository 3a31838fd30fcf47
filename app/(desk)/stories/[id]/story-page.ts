import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Principal } from '@/lib/schemas/person'
import type { StoryView } from '@/lib/schemas/story'
import { recordEnd } from '@/lib/server/live/missed-changes'
import { getStory } from '@/lib/server/queries/get-story'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

export type StoryPageProps = { params: Promise<{ id: string }> }

/**
 * A page, its title and its layout ask once. `since` is where the record ended before the story was
 * read, so that no change falls between the two.
 */
const storyOf = cache(async (id: string) => {
  const principal = await requirePrincipal()
  const since = await recordEnd(principal.deskId)
  return { principal, since, story: await getStory(principal, id) }
})

/** The story that the address names, who asks for it, and from where on its changes are news. */
export const storyAsked = async (params: StoryPageProps['params']) => storyOf((await params).id)

/** Who asks, and the story that the address names; a page that is not there otherwise. */
export async function storyOfPage(
  params: StoryPageProps['params'],
): Promise<{ principal: Principal; story: StoryView }> {
  const { principal, story } = await storyAsked(params)
  if (!story.ok) notFound()
  return { principal, story: story.value }
}

/** The title of one way to look at a story. */
export const titleOfPage =
  (way: string) =>
  async ({ params }: StoryPageProps): Promise<Metadata> => {
    const { story } = await storyAsked(params)
    return { title: story.ok ? `${way} · ${story.value.title}` : words.pages.storiesOne.nothingHere }
  }
