import { changePassword } from '@/lib/server/commands/change-password'
import { route } from '@/lib/server/http/route'
import { currentSessionId } from '@/lib/server/session'

export const POST = route(async ({ principal, input }) => {
  const keepSession = principal.means === 'screen' ? await currentSessionId() : undefined
  return changePassword(principal, { ...input, ...(keepSession && { keepSession }) })
})
