import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Principal } from '@/lib/schemas/person'
import type { StoryView } from '@/lib/schemas/story'
import { getStory } from '@/lib/server/queries/get-story'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

export type StoryPageProps = { params: Promise<{ id: string }> }

/** Who asks, and the story that the address names; a page that is not there otherwise. */
export async function storyOfPage(
  params: StoryPageProps['params'],
): Promise<{ principal: Principal; story: StoryView }> {
  const principal = await requirePrincipal()
  const story = await getStory(principal, (await params).id)
  if (!story.ok) notFound()
  return { principal, story: story.value }
}

/** The title of one way to look at a story. */
export const titleOfPage =
  (way: string) =>
  async ({ params }: StoryPageProps): Promise<Metadata> => {
    const story = await getStory(await requirePrincipal(), (await params).id)
    return { title: story.ok ? `${way} · ${story.value.title}` : words.pages.storiesOne.nothingHere }
  }
