import { route } from '@/lib/server/http/route'
import { listLessons } from '@/lib/server/queries/list-lessons'

export const GET = route(({ principal, query }) => listLessons(principal, query))
