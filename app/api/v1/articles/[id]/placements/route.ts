import { route } from '@/lib/server/http/route'
import { articlePlacements } from '@/lib/server/queries/list-placements'

export const GET = route(({ principal, params }) => articlePlacements(principal, params['id'] ?? ''))
