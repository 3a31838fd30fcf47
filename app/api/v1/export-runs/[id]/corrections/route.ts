import { route } from '@/lib/server/http/route'
import { listExportCorrections } from '@/lib/server/queries/list-corrections'

export const GET = route(({ principal, params, query }) => listExportCorrections(principal, params['id'] ?? '', query))
