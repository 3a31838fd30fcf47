import { route } from '@/lib/server/http/route'
import { getExportRun } from '@/lib/server/queries/list-export-runs'

export const GET = route(({ principal, params }) => getExportRun(principal, params['id'] ?? ''))
