import { route } from '@/lib/server/http/route'
import { actorTitles } from '@/lib/server/queries/actor-titles'

export const GET = route(({ principal, params }) => actorTitles(principal, params['id'] ?? ''))
