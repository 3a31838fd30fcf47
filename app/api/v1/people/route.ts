import { addPerson } from '@/lib/server/commands/add-person'
import { route } from '@/lib/server/http/route'
import { listPeople } from '@/lib/server/queries/list-people'

export const GET = route(({ principal }) => listPeople(principal))

export const POST = route(({ principal, input }) => addPerson(principal, input), { success: 201 })
