import { route } from '@/lib/server/http/route'
import { getSourceGrades } from '@/lib/server/queries/get-source-grades'

export const GET = route(({ principal, params }) => getSourceGrades(principal, params['id'] ?? ''))
