import { createAnnotation } from '@/lib/server/commands/create-annotation'
import { route } from '@/lib/server/http/route'
import { listAnnotations } from '@/lib/server/queries/list-annotations'

export const GET = route(({ principal, params, query }) =>
  listAnnotations(principal, { ...query, articleId: params['id'] }),
)

export const POST = route(
  ({ principal, params, input, idempotencyKey }) =>
    createAnnotation(principal, { ...input, articleId: params['id'] }, { idempotencyKey }),
  { success: 201, maxBytes: 4_000_000 },
)
