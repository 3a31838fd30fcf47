import { route } from '@/lib/server/http/route'
import { acceptSuggestion } from '@/lib/server/suggestions/accept-suggestion'

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    acceptSuggestion(principal, { ...input, suggestion: params['suggestion'] }, { idempotencyKey }),
  { success: 201 },
)
