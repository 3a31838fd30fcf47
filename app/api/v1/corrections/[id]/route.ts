import { route } from '@/lib/server/http/route'
import { getCorrection } from '@/lib/server/queries/list-corrections'

export const GET = route(({ principal, params }) => getCorrection(principal, params['id'] ?? ''))
