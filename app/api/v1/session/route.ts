import { ok } from '@/lib/domain/result'
import { route } from '@/lib/server/http/route'
import { switchDesk } from '@/lib/server/people/switch-desk'
import { readSession } from '@/lib/server/queries/read-session'

export const GET = route(async ({ principal }) => ok(await readSession(principal)))

/** Goes to another desk of the signed-in person. */
export const POST = route(({ principal, input }) => switchDesk(principal, input))
