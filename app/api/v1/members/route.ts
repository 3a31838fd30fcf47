import { route } from '@/lib/server/http/route'
import { listMembers } from '@/lib/server/queries/list-members'

export const GET = route(({ principal, query }) => listMembers(principal, query))
