import { createActor } from '@/lib/server/commands/create-actor'
import { route } from '@/lib/server/http/route'
import { listActors } from '@/lib/server/queries/list-actors'

export const GET = route(({ principal, query }) => listActors(principal, query))

export const POST = route(({ principal, input, idempotencyKey }) => createActor(principal, input, { idempotencyKey }), {
  success: 201,
})
