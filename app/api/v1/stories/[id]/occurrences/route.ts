import { route } from '@/lib/server/http/route'
import { listOccurrences } from '@/lib/server/queries/list-occurrences'

export const GET = route(({ principal, params, query }) => listOccurrences(principal, params['id'] ?? '', query))
