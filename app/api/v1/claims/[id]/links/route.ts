import { linkClaims } from '@/lib/server/commands/link-claims'
import { route } from '@/lib/server/http/route'

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    linkClaims(principal, { ...input, to: params['id'] }, { idempotencyKey }),
  { success: 201 },
)
