import { route } from '@/lib/server/http/route'
import { listActorQuotes } from '@/lib/server/queries/list-actor-quotes'

export const GET = route(({ principal, params, query }) => listActorQuotes(principal, params['id'] ?? '', query))
