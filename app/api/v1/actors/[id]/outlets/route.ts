import { route } from '@/lib/server/http/route'
import { actorOutlets } from '@/lib/server/queries/actor-outlets'

export const GET = route(({ principal, params }) => actorOutlets(principal, params['id'] ?? ''))
