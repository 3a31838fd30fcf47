import { acceptSuggestion } from '@/lib/server/commands/accept-suggestion'
import { route } from '@/lib/server/http/route'

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    acceptSuggestion(principal, { ...input, suggestion: params['suggestion'] }, { idempotencyKey }),
  { success: 201 },
)
