import { revokeToken } from '@/lib/server/commands/revoke-token'
import { route } from '@/lib/server/http/route'

export const DELETE = route(({ principal, params }) => revokeToken(principal, { tokenId: params['id'] }))
