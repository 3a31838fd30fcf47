import { dismissSuggestion } from '@/lib/server/commands/dismiss-suggestion'
import { restoreSuggestion } from '@/lib/server/commands/restore-suggestion'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, params, input, idempotencyKey }) =>
  dismissSuggestion(principal, { ...input, suggestion: params['suggestion'] }, { idempotencyKey }),
)

export const DELETE = route(({ principal, params, idempotencyKey }) =>
  restoreSuggestion(principal, { suggestion: params['suggestion'] }, { idempotencyKey }),
)
