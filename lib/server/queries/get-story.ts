import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { StoryView } from '@/lib/schemas/story'
import { db } from '../db'
import { storyViews } from '../views/story-view'

/** One story with its counts, or `not_found`. */
export async function getStory(principal: Principal, storyId: string): Promise<Result<StoryView>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read stories on this desk.')
  if (!id.safeParse(storyId).success) return noStory()
  const story = await db.story.findFirst({ where: { id: storyId, deskId: principal.deskId } })
  const [view] = story ? await storyViews(db, [story]) : []
  return view ? ok(view) : noStory()
}

/** Says that an id names no story here; another desk's id gets the same answer. */
export const noStory = () => refuse('not_found', 'There is no such story on this desk.')
