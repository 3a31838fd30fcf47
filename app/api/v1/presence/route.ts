import { route } from '@/lib/server/http/route'
import { tellPresence } from '@/lib/server/live/presence'

export const POST = route(({ principal, input }) => tellPresence(principal, input), { passive: true })
