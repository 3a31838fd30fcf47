import { createThread } from '@/lib/server/commands/create-thread'
import { route } from '@/lib/server/http/route'
import { listThreads } from '@/lib/server/queries/list-threads'

export const GET = route(({ principal, params, query }) =>
  listThreads(principal, { ...query, articleId: params['id'] }),
)

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    createThread(principal, { ...input, articleId: params['id'] }, { idempotencyKey }),
  { success: 201 },
)
