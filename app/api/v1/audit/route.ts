import { route } from '@/lib/server/http/route'
import { listAudit } from '@/lib/server/queries/list-audit'

export const GET = route(({ principal, query }) => listAudit(principal, query))
