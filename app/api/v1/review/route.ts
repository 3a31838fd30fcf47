import { route } from '@/lib/server/http/route'
import { listReview } from '@/lib/server/queries/list-review'

export const GET = route(({ principal, query }) => listReview(principal, query))
