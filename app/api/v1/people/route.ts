import { addPerson } from '@/lib/server/commands/add-person'
import { route } from '@/lib/server/http/route'
import { listPeople } from '@/lib/server/queries/list-people'

export const GET = route(({ principal }) => listPeople(principal))

/** Not repeatable by key: what is kept of a request would be a fast hash of a password. The same e-mail again is a conflict. */
export const POST = route(({ principal, input }) => addPerson(principal, input), { success: 201 })
