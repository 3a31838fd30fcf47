import { route } from '@/lib/server/http/route'
import { listSuggestions } from '@/lib/server/queries/list-suggestions'

export const GET = route(({ principal, params }) => listSuggestions(principal, params['id'] ?? ''))
