import { route } from '@/lib/server/http/route'
import { storyPlacements } from '@/lib/server/queries/list-placements'

export const GET = route(({ principal, params }) => storyPlacements(principal, params['id'] ?? ''))
