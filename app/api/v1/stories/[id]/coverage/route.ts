import { route } from '@/lib/server/http/route'
import { getCoverage } from '@/lib/server/queries/get-concordance'

export const GET = route(({ principal, params }) => getCoverage(principal, params['id'] ?? ''))
