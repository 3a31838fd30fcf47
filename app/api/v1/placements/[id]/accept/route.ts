import { acceptPlacement } from '@/lib/server/commands/place-article'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, params, idempotencyKey }) =>
  acceptPlacement(principal, { placementId: params['id'] }, { idempotencyKey }),
)
