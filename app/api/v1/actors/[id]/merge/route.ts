import { mergeActors } from '@/lib/server/commands/merge-actors'
import { route } from '@/lib/server/http/route'

/** Merges this actor into the one that `into` names; the answer is that one. */
export const POST = route(({ principal, params, input, ifMatch, idempotencyKey }) =>
  mergeActors(
    principal,
    { ...(ifMatch && { revision: ifMatch }), ...input, actorId: params['id'] },
    { idempotencyKey },
  ),
)
