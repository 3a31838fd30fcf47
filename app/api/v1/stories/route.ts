import { createStory } from '@/lib/server/commands/create-story'
import { route } from '@/lib/server/http/route'
import { listStories } from '@/lib/server/queries/list-stories'

export const GET = route(({ principal, query }) => listStories(principal, query))

export const POST = route(({ principal, input, idempotencyKey }) => createStory(principal, input, { idempotencyKey }), {
  success: 201,
})
