import type { ReactNode } from 'react'
import { KeepFresh } from '@/components/together/live/keep-fresh'
import { type StoryPageProps, storyAsked } from './story-page'

/** All ways to look at a story listen to what colleagues do to it, over one stream. */
export default async function StoryLayout({ params, children }: StoryPageProps & { children: ReactNode }) {
  const { story, since } = await storyAsked(params)
  return (
    <>
      {children}
      {story.ok && <KeepFresh of={{ storyId: story.value.id }} since={String(since)} />}
    </>
  )
}
