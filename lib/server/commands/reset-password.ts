import 'server-only'
import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { newPassword } from '@/lib/schemas/person'
import { command } from '../command'
import { hashPassword, passwordFlaw } from '../passwords'
import { endSessions, lockMember, notePerson, notForYou } from '../people/member'
import { personView } from '../views/person-view'

const input = z.strictObject({ userId: z.uuid(), password: newPassword })

/** An admin gives somebody a new password; every browser of theirs has to sign in again. */
export const resetPassword = command('reset-password', input, async (context, { userId, password }) => {
  const { principal, tx } = context
  if (!can(principal, 'person.manage')) return notForYou()
  const found = await lockMember(context, userId)
  if (!found.ok) return found
  const flaw = passwordFlaw(password, found.value.user)
  if (flaw)
    return refuse('invalid_input', `${flaw} Nothing was changed.`, { issues: [{ path: 'password', message: flaw }] })
  await tx.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(password) } })
  await endSessions(context, userId)
  notePerson(context, 'reset_password', found.value, found.value)
  return ok(personView(found.value))
})
