import { route } from '@/lib/server/http/route'
import { listExportRuns } from '@/lib/server/queries/list-export-runs'

export const GET = route(({ principal, query }) => listExportRuns(principal, query))
