import { createOutlet } from '@/lib/server/commands/create-outlet'
import { route } from '@/lib/server/http/route'
import { listOutlets } from '@/lib/server/queries/list-outlets'

export const GET = route(({ principal, query }) => listOutlets(principal, query))

export const POST = route(
  ({ principal, input, idempotencyKey }) => createOutlet(principal, input, { idempotencyKey }),
  { success: 201 },
)
