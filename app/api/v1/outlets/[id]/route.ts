import { editOutlet } from '@/lib/server/commands/edit-outlet'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { getOutlet, noOutlet } from '@/lib/server/queries/list-outlets'

export const GET = route(({ principal, params }) => getOutlet(principal, params['id'] ?? ''))

export const PATCH = route(async (call) => {
  const change = changeOf(call, 'outletId', noOutlet)
  return change.ok ? editOutlet(call.principal, change.value) : change
})
