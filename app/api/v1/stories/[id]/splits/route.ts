import { splitWording } from '@/lib/server/commands/rule-on-story'
import { route } from '@/lib/server/http/route'

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    splitWording(principal, { ...input, storyId: params['id'] }, { idempotencyKey }),
  { success: 201 },
)
