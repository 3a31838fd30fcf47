import 'server-only'
import { ok } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { disablePersonInput } from '@/lib/schemas/person'
import { command } from '../command'
import { endSessions, isLastAdmin, lastAdmin, lockMember, notePerson, notForYou } from '../people/member'
import { personView } from '../views/person-view'

/** Closes or reopens an account. A closed one has no session and no token that works, from this moment on. */
export const disablePerson = command('disable-person', disablePersonInput, async (context, { userId, disabled }) => {
  const { principal, tx, now } = context
  if (!can(principal, 'person.manage')) return notForYou()
  const found = await lockMember(context, userId)
  if (!found.ok) return found
  const before = found.value
  if ((before.user.disabledAt !== null) === disabled) return ok(personView(before))
  if (disabled && before.role === 'admin' && (await isLastAdmin(context, userId))) return lastAdmin()
  const user = await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? now : null } })
  if (disabled) await endSessions(context, userId)
  const after = { ...before, user }
  notePerson(context, disabled ? 'disable' : 'enable', before, after)
  return ok(personView(after))
})
