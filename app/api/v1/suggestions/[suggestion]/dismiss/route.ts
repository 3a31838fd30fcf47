import { dismissSuggestion } from '@/lib/server/commands/dismiss-suggestion'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, params, input, idempotencyKey }) =>
  dismissSuggestion(principal, { ...input, suggestion: params['suggestion'] }, { idempotencyKey }),
)
