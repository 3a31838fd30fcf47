import { route } from '@/lib/server/http/route'
import { readingProgress } from '@/lib/server/queries/reading-progress'

export const GET = route(({ principal }) => readingProgress(principal))
