import type { ReactNode } from 'react'
import { KeepFresh } from '@/components/together/live/keep-fresh'
import { recordEnd } from '@/lib/server/live/missed-changes'
import { getStory } from '@/lib/server/queries/get-story'
import { requirePrincipal } from '@/lib/server/session'
import type { StoryPageProps } from './story-page'

/** All ways to look at a story listen to what colleagues do to it, over one stream. */
export default async function StoryLayout({ params, children }: StoryPageProps & { children: ReactNode }) {
  const principal = await requirePrincipal()
  const [{ id }, since] = [await params, await recordEnd(principal.deskId)]
  const story = await getStory(principal, id)
  return (
    <>
      {children}
      {story.ok && <KeepFresh of={{ storyId: id }} since={String(since)} />}
    </>
  )
}
