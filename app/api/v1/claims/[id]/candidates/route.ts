import { route } from '@/lib/server/http/route'
import { listCandidates } from '@/lib/server/queries/list-candidates'

export const GET = route(({ principal, params, query }) => listCandidates(principal, params['id'] ?? '', query))
