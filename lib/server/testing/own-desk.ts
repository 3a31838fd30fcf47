import type { Principal, Role } from '@/lib/schemas/person'
import { writeAudit } from '@/lib/server/audit'
import { db } from '@/lib/server/db'
import { newId } from '@/lib/server/new-id'
import { createDesk } from '@/lib/server/seed/create-desk'
import { personSnapshot } from '@/lib/server/views/person-view'

export type OwnDesk = Readonly<Record<Role, Principal>> & { readonly deskId: string }

const roles: readonly Role[] = ['viewer', 'editor', 'reviewer', 'admin']

/** A new desk with kinds, starter topics and one person in each role, for a test to do as it likes with. */
export async function ownDesk(): Promise<OwnDesk> {
  const people = await db.user.createManyAndReturn({
    data: roles.map((role) => {
      const id = newId()
      return { id, email: `${role}-${id}@desk.test`, name: `The ${role}`, passwordHash: 'none' }
    }),
  })
  const founder = { userId: people[3]?.id as string, name: 'The admin' }
  const { deskId } = await db.$transaction((tx) => createDesk(tx, { slug: `desk-${newId()}`, name: 'A desk', founder }))
  await db.membership.createMany({ data: people.map(({ id }, i) => ({ deskId, userId: id, role: roles[i] as Role })) })
  const members = await db.membership.findMany({ where: { deskId }, include: { user: true } })
  await db.$transaction((tx) =>
    writeAudit(
      tx,
      { ...founder, deskId, role: 'admin', means: 'system' },
      members.map((member) => ({
        ...{ action: 'person.add', subjectType: 'person', subjectId: member.userId, before: null },
        after: personSnapshot(member),
      })),
    ),
  )
  const principal = (role: Role): Principal => {
    const { id, name } = people[roles.indexOf(role)] as (typeof people)[number]
    return { userId: id, name, deskId, role, means: 'api' }
  }
  return {
    deskId,
    viewer: principal('viewer'),
    editor: principal('editor'),
    reviewer: principal('reviewer'),
    admin: principal('admin'),
  }
}

/** The value of a result that a test counts on. */
export function valueOf<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string; message: string } },
): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.message}`)
}

/** The refusal of a result that a test counts on. */
export function refusalOf(
  result: { ok: true } | { ok: false; error: { code: string; message: string; current?: unknown } },
) {
  if (!result.ok) return result.error
  throw new Error('It was not refused.')
}
