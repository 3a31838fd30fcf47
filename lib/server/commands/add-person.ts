import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { addPersonInput } from '@/lib/schemas/person'
import { command } from '../command'
import { newId } from '../new-id'
import { hashPassword, passwordFlaw } from '../passwords'
import { notePerson, notForYou } from '../people/member'
import { personView } from '../views/person-view'

/**
 * Adds somebody to the desk. An address that has an account already joins with it; its password stays as it
 * is, for it is not this desk's to change.
 */
export const addPerson = command('add-person', addPersonInput, async (context, input) => {
  const { principal, tx, now } = context
  if (!can(principal, 'person.manage')) return notForYou()
  const flaw = passwordFlaw(input.password, input)
  if (flaw)
    return refuse('invalid_input', `${flaw} Nothing was saved.`, { issues: [{ path: 'password', message: flaw }] })
  const { deskId } = principal
  const user =
    (await tx.user.findUnique({ where: { email: input.email } })) ??
    (await tx.user.create({
      data: {
        id: newId(),
        email: input.email,
        name: input.name,
        passwordHash: await hashPassword(input.password),
        createdAt: now,
      },
    }))
  if (await tx.membership.findUnique({ where: { deskId_userId: { deskId, userId: user.id } } }))
    return refuse('conflict', `${input.email} is on this desk already. Nothing was changed.`)
  const member = await tx.membership.create({
    data: { deskId, userId: user.id, role: input.role, createdAt: now },
    include: { user: true },
  })
  notePerson(context, 'add', null, member)
  return ok(personView(member))
})
