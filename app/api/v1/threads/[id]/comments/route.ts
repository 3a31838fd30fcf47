import { replyToThread } from '@/lib/server/commands/reply-to-thread'
import { route } from '@/lib/server/http/route'

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    replyToThread(principal, { ...input, threadId: params['id'] }, { idempotencyKey }),
  { success: 201 },
)
