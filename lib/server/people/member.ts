import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { CommandContext } from '../command'
import type { Prisma } from '../db'
import { personSnapshot, tokenSnapshot } from '../views/person-view'

export type Member = Prisma.MembershipGetPayload<{ include: { user: true } }>

/** A member of the desk, locked until the commit together with the desk's other members. */
export async function lockMember({ tx, principal }: CommandContext, userId: string): Promise<Result<Member>> {
  const { deskId } = principal
  await tx.$queryRaw`SELECT 1 FROM membership WHERE desk_id = ${deskId}::uuid ORDER BY user_id FOR UPDATE`
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId, userId } },
    include: { user: true },
  })
  return member ? ok(member) : nobody()
}

/**
 * Everywhere that a member's account works, locked until the commit: one member a desk, this desk's first. Only
 * who is an admin of all those desks (or runs the server) may close the account or set its password, or the
 * admin of one desk could walk into another.
 */
export async function lockAccount({ tx, principal }: CommandContext, userId: string): Promise<Result<Member[]>> {
  await tx.$queryRaw`
    SELECT 1 FROM membership WHERE desk_id IN (SELECT desk_id FROM membership WHERE user_id = ${userId}::uuid)
     ORDER BY desk_id, user_id FOR UPDATE`
  const members = await tx.membership.findMany({ where: { userId }, include: { user: true } })
  const here = members.find(({ deskId }) => deskId === principal.deskId)
  if (!here) return nobody()
  const elsewhere = members.filter((member) => member !== here)
  const mine = await tx.membership.count({
    where: { userId: principal.userId, role: 'admin', deskId: { in: elsewhere.map(({ deskId }) => deskId) } },
  })
  if (mine === elsewhere.length || principal.means === 'cli') return ok([here, ...elsewhere])
  return refuse(
    'forbidden',
    `${here.user.name} works on another desk too, where you are no admin. Take their role here instead.`,
  )
}

const nobody = () => refuse('not_found', 'There is nobody with this id on this desk.')

/** Whether a desk would have no admin left who can sign in, were it not for this member. */
export async function isLastAdmin({ tx }: CommandContext, { deskId, userId, role }: Member): Promise<boolean> {
  if (role !== 'admin') return false
  const others = await tx.membership.count({
    where: { deskId, role: 'admin', userId: { not: userId }, user: { disabledAt: null } },
  })
  return others === 0
}

export const lastAdmin = () =>
  refuse('conflict', 'This is the desk’s last admin. Make somebody else an admin first. Nothing was changed.')

export const notForYou = () => refuse('forbidden', 'Only an admin manages the people of a desk.')

/** Puts a change of a person on the record of the desk that they are a member of. */
export function notePerson(context: CommandContext, action: string, before: Member | null, after: Member | null): void {
  const { userId, deskId } = (after ?? before) as Member
  context.record({
    action: `person.${action}`,
    subjectType: 'person',
    subjectId: userId,
    deskId,
    before: before && personSnapshot(before),
    after: after && personSnapshot(after),
  })
}

/** Ends every way in that somebody has right now. */
export async function endSessions({ tx, now }: CommandContext, userId: string, except?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except && { id: { not: except } }) },
    data: { revokedAt: now },
  })
}

/** Ends the tokens that somebody has on this desk, so that none comes back to life should they return. */
export async function endTokens({ tx, principal, now, record }: CommandContext, userId: string): Promise<void> {
  const tokens = await tx.apiToken.findMany({ where: { userId, deskId: principal.deskId, revokedAt: null } })
  await tx.apiToken.updateMany({ where: { id: { in: tokens.map(({ id }) => id) } }, data: { revokedAt: now } })
  for (const token of tokens)
    record({
      action: 'token.revoke',
      subjectType: 'token',
      subjectId: token.id,
      before: tokenSnapshot(token),
      after: tokenSnapshot({ ...token, revokedAt: now }),
    })
}
