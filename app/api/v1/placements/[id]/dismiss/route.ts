import { dismissPlacement, restorePlacement } from '@/lib/server/commands/place-article'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, params, idempotencyKey }) =>
  dismissPlacement(principal, { placementId: params['id'] }, { idempotencyKey }),
)

export const DELETE = route(({ principal, params, idempotencyKey }) =>
  restorePlacement(principal, { placementId: params['id'] }, { idempotencyKey }),
)
