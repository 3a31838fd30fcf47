import { submitAnnotations } from '@/lib/server/commands/submit-annotations'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, input, idempotencyKey }) =>
  submitAnnotations(principal, input, { idempotencyKey }),
)
