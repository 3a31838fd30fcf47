import 'server-only'
import { ok } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { changeRoleInput } from '@/lib/schemas/person'
import { command } from '../command'
import { endTokens, isLastAdmin, lastAdmin, lockMember, notePerson, notForYou } from '../people/member'
import { personView } from '../views/person-view'

/** Gives somebody another role, or with `null` takes them off the desk. It counts from their next request on. */
export const changeRole = command('change-role', changeRoleInput, async (context, { userId, role }) => {
  const { principal, tx } = context
  if (!can(principal, 'person.manage')) return notForYou()
  const found = await lockMember(context, userId)
  if (!found.ok) return found
  const before = found.value
  if (before.role === role) return ok(personView(before))
  if (role !== 'admin' && (await isLastAdmin(context, before))) return lastAdmin()
  const where = { deskId_userId: { deskId: principal.deskId, userId } }
  if (role === null) {
    await tx.membership.delete({ where })
    await endTokens(context, userId)
    notePerson(context, 'remove', before, null)
    return ok(personView(before))
  }
  const after = await tx.membership.update({ where, data: { role }, include: { user: true } })
  notePerson(context, 'change_role', before, after)
  return ok(personView(after))
})
