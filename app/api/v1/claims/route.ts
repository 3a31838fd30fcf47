import { route } from '@/lib/server/http/route'
import { listClaims } from '@/lib/server/queries/list-claims'

export const GET = route(({ principal, query }) => listClaims(principal, query))
