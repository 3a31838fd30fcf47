import { route } from '@/lib/server/http/route'
import { listBrowsers } from '@/lib/server/queries/list-browsers'
import { currentSessionId } from '@/lib/server/session'

export const GET = route(async ({ principal }) =>
  listBrowsers(principal, principal.means === 'screen' ? await currentSessionId() : undefined),
)
