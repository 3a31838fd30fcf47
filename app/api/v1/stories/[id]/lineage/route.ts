import { route } from '@/lib/server/http/route'
import { getLineage } from '@/lib/server/queries/get-lineage'

export const GET = route(({ principal, params }) => getLineage(principal, params['id'] ?? ''))
