import { mergeActors } from '@/lib/server/commands/merge-actors'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { noActor } from '@/lib/server/queries/get-actor'

/** Merges this actor into the one that `into` names; the answer is that one. */
export const POST = route(async (call) => {
  const change = changeOf(call, 'actorId', noActor, { revision: 'optional' })
  return change.ok ? mergeActors(call.principal, change.value, { idempotencyKey: call.idempotencyKey }) : change
})
