import { changeRole } from '@/lib/server/commands/change-role'
import { disablePerson } from '@/lib/server/commands/disable-person'
import { route } from '@/lib/server/http/route'

/** `{role}` gives another role (null takes it), `{disabled}` closes or reopens the account. */
export const PATCH = route(({ principal, params, input }) =>
  'disabled' in input
    ? disablePerson(principal, { ...input, userId: params['id'] })
    : changeRole(principal, { ...input, userId: params['id'] }),
)
