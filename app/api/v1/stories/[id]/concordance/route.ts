import { route } from '@/lib/server/http/route'
import { getConcordance } from '@/lib/server/queries/get-concordance'

export const GET = route(({ principal, params }) => getConcordance(principal, params['id'] ?? ''))
