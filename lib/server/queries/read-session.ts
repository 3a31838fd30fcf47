import 'server-only'
import type { Principal, SessionView } from '@/lib/schemas/person'
import { db } from '../db'

/** Who is asking, on which desk, and where else they could be. */
export async function readSession({ userId, deskId, role }: Principal): Promise<SessionView> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { include: { desk: true }, orderBy: { createdAt: 'asc' } } },
  })
  const desks = user.memberships.map(({ desk, role: held }) => ({
    id: desk.id,
    slug: desk.slug,
    name: desk.name,
    role: held,
  }))
  const desk = desks.find(({ id }) => id === deskId) ?? { id: deskId, slug: '', name: '' }
  return {
    user: { id: user.id, name: user.name, email: user.email, isDemo: user.isDemo },
    desk: { id: desk.id, slug: desk.slug, name: desk.name },
    ...{ role, desks },
  }
}
