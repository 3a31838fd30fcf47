import 'server-only'
import { ok } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { disablePersonInput } from '@/lib/schemas/person'
import { command } from '../command'
import { endSessions, isLastAdmin, lastAdmin, lockAccount, type Member, notePerson, notForYou } from '../people/member'
import { personView } from '../views/person-view'

/** Closes or reopens an account. A closed one has no session and no token that works, from this moment on. */
export const disablePerson = command('disable-person', disablePersonInput, async (context, { userId, disabled }) => {
  const { principal, tx, now } = context
  if (!can(principal, 'person.manage')) return notForYou()
  const found = await lockAccount(context, userId)
  if (!found.ok) return found
  const [here] = found.value as [Member]
  if ((here.user.disabledAt !== null) === disabled) return ok(personView(here))
  if (disabled) for (const member of found.value) if (await isLastAdmin(context, member)) return lastAdmin()
  const user = await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? now : null } })
  if (disabled) await endSessions(context, userId)
  for (const member of found.value) notePerson(context, disabled ? 'disable' : 'enable', member, { ...member, user })
  return ok(personView({ ...here, user }))
})
