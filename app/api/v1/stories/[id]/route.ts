import { editStory } from '@/lib/server/commands/edit-story'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { getStory, noStory } from '@/lib/server/queries/get-story'

export const GET = route(({ principal, params }) => getStory(principal, params['id'] ?? ''))

export const PATCH = route(async (call) => {
  const change = changeOf(call, 'storyId', noStory)
  return change.ok ? editStory(call.principal, change.value) : change
})
