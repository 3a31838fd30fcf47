import { endBrowser } from '@/lib/server/commands/end-browser'
import { route } from '@/lib/server/http/route'

export const DELETE = route(({ principal, params }) => endBrowser(principal, { sessionId: params['id'] }))
