import { editActor } from '@/lib/server/commands/edit-actor'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { getActor, noActor } from '@/lib/server/queries/get-actor'

export const GET = route(({ principal, params }) => getActor(principal, params['id'] ?? ''))

export const PATCH = route(async (call) => {
  const change = changeOf(call, 'actorId', noActor)
  return change.ok ? editActor(call.principal, change.value) : change
})
