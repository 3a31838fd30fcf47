import { ok } from '@/lib/domain/result'
import { route } from '@/lib/server/http/route'
import { listKinds } from '@/lib/server/queries/list-kinds'

export const GET = route(async ({ principal }) => ok({ items: await listKinds(principal), nextCursor: null }))
