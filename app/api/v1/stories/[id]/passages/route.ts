import { route } from '@/lib/server/http/route'
import { getPassages } from '@/lib/server/queries/get-concordance'

export const GET = route(({ principal, params, query }) => getPassages(principal, params['id'] ?? '', query))
