import { readNotifications } from '@/lib/server/commands/read-notifications'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, input, idempotencyKey }) =>
  readNotifications(principal, input, { idempotencyKey }),
)
