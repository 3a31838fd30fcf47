import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { CommandContext } from '../command'
import type { Prisma } from '../db'
import { personSnapshot } from '../views/person-view'

export type Member = Prisma.MembershipGetPayload<{ include: { user: true } }>

/** A member of the desk, locked until the commit together with the desk's other members. */
export async function lockMember({ tx, principal }: CommandContext, userId: string): Promise<Result<Member>> {
  const { deskId } = principal
  await tx.$queryRaw`SELECT 1 FROM membership WHERE desk_id = ${deskId}::uuid ORDER BY user_id FOR UPDATE`
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId, userId } },
    include: { user: true },
  })
  return member ? ok(member) : refuse('not_found', 'There is nobody with this id on this desk.')
}

/** Whether the desk would have no admin left who can sign in. */
export async function isLastAdmin({ tx, principal }: CommandContext, userId: string): Promise<boolean> {
  const others = await tx.membership.count({
    where: { deskId: principal.deskId, role: 'admin', userId: { not: userId }, user: { disabledAt: null } },
  })
  return others === 0
}

export const lastAdmin = () =>
  refuse('conflict', 'This is the desk’s last admin. Make somebody else an admin first. Nothing was changed.')

export const notForYou = () => refuse('forbidden', 'Only an admin manages the people of a desk.')

/** Puts a change of a person on the record. */
export function notePerson(context: CommandContext, action: string, before: Member | null, after: Member | null): void {
  context.record({
    action: `person.${action}`,
    subjectType: 'person',
    subjectId: (after ?? before)?.userId as string,
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
