import { route } from '@/lib/server/http/route'
import { listNotifications } from '@/lib/server/queries/list-notifications'

export const GET = route(({ principal, query }) => listNotifications(principal, query))
