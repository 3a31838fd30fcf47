import { route } from '@/lib/server/http/route'
import { getClaim } from '@/lib/server/queries/get-claim'

export const GET = route(({ principal, params }) => getClaim(principal, params['id'] ?? ''))
