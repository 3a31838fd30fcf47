import { route } from '@/lib/server/http/route'
import { listCorrections } from '@/lib/server/queries/list-corrections'

export const GET = route(({ principal, query }) => listCorrections(principal, query))
