import { resetPassword } from '@/lib/server/commands/reset-password'
import { route } from '@/lib/server/http/route'

export const POST = route(({ principal, params, input }) =>
  resetPassword(principal, { ...input, userId: params['id'] }),
)
