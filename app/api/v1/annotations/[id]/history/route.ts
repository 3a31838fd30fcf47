import { route } from '@/lib/server/http/route'
import { annotationHistory } from '@/lib/server/queries/annotation-history'

export const GET = route(({ principal, params }) => annotationHistory(principal, params['id'] ?? ''))
