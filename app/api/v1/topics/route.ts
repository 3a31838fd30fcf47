import { createTopic } from '@/lib/server/commands/create-topic'
import { route } from '@/lib/server/http/route'
import { listTopics } from '@/lib/server/queries/list-topics'

export const GET = route(({ principal, query }) => listTopics(principal, query))

export const POST = route(({ principal, input, idempotencyKey }) => createTopic(principal, input, { idempotencyKey }), {
  success: 201,
})
