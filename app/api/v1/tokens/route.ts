import { createToken } from '@/lib/server/commands/create-token'
import { route } from '@/lib/server/http/route'
import { listTokens } from '@/lib/server/queries/list-people'

export const GET = route(({ principal }) => listTokens(principal))

/** Not repeatable by key: the token would have to be kept to be shown again. */
export const POST = route(({ principal, input }) => createToken(principal, input), { success: 201 })
