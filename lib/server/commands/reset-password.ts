import 'server-only'
import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { newPassword } from '@/lib/schemas/person'
import { command } from '../command'
import { hashPassword, passwordFlaw } from '../passwords'
import { endSessions, lockAccount, type Member, notePerson, notForYou } from '../people/member'
import { personView } from '../views/person-view'

const input = z.strictObject({ userId: z.uuid(), password: newPassword })

/** An admin gives somebody a new password; every browser of theirs has to sign in again. */
export const resetPassword = command('reset-password', input, async (context, { userId, password }) => {
  const { principal, tx } = context
  if (!can(principal, 'person.manage')) return notForYou()
  const found = await lockAccount(context, userId)
  if (!found.ok) return found
  const [here] = found.value as [Member]
  if (here.user.isDemo)
    return refuse('forbidden', 'The demo accounts share the password that is printed at start; it can’t be changed.')
  const flaw = passwordFlaw(password, here.user)
  if (flaw)
    return refuse('invalid_input', `${flaw} Nothing was changed.`, { issues: [{ path: 'password', message: flaw }] })
  await tx.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(password) } })
  await endSessions(context, userId)
  for (const member of found.value) notePerson(context, 'reset_password', member, member)
  return ok(personView(here))
})
