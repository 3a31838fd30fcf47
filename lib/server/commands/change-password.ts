import 'server-only'
import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { newPassword } from '@/lib/schemas/person'
import { command } from '../command'
import { hashPassword, passwordFlaw, verifyPassword } from '../passwords'
import { endSessions, lockMember, notePerson } from '../people/member'
import { forgetPasswordTries, takePasswordTry } from '../throttle'

const input = z.strictObject({
  current: z.string().max(200),
  password: newPassword,
  /** The session that stays: the one in which the password is changed. */
  keepSession: z.uuid().optional(),
})

/** Changes one's own password. All other browsers have to sign in again. */
export const changePassword = command('change-password', input, async (context, { current, password, keepSession }) => {
  const { principal, tx } = context
  const found = await lockMember(context, principal.userId)
  if (!found.ok) return found
  const { user } = found.value
  const wrong = (path: string, message: string) =>
    refuse('invalid_input', `${message} Nothing was changed.`, { issues: [{ path, message }] })
  if (user.isDemo)
    return refuse('forbidden', 'The demo accounts share the password that is printed at start; it can’t be changed.')
  const attempt = { account: user.id }
  const wait = await takePasswordTry(attempt)
  if (wait > 0)
    return refuse(
      'rate_limited',
      `That was often in a short time. Nothing was changed; try again in ${Math.ceil(wait / 60)} minutes.`,
      {
        retryAfterSeconds: wait,
      },
    )
  if (!(await verifyPassword(user.passwordHash, current))) return wrong('current', 'That is not your password.')
  await forgetPasswordTries(attempt)
  const flaw = passwordFlaw(password, user)
  if (flaw) return wrong('password', flaw)
  await tx.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } })
  await endSessions(context, user.id, keepSession)
  notePerson(context, 'change_password', found.value, found.value)
  return ok(undefined)
})
