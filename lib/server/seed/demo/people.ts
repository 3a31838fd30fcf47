import 'server-only'
import type { Principal, Role } from '@/lib/schemas/person'
import { db } from '../../db'

type DemoRole = Exclude<Role, 'viewer'>

/** The three accounts of the demo; they work only while the server listens on loopback. */
export const demoPeople = [
  { email: 'editor@demo.test', name: 'Ines Calloway', role: 'editor' },
  { email: 'reviewer@demo.test', name: 'Rufus Okell', role: 'reviewer' },
  { email: 'admin@demo.test', name: 'Ada Lindqvist', role: 'admin' },
] as const satisfies readonly { email: string; name: string; role: DemoRole }[]

/** The demo’s people as those who ask for the seed’s changes. */
export type DemoPeople = Readonly<Record<DemoRole, Principal>>

/** The demo accounts of a desk; undefined where the desk is somebody’s own and has none. */
export async function readDemoPeople(deskId: string): Promise<DemoPeople | undefined> {
  const users = await db.user.findMany({
    where: { email: { in: demoPeople.map(({ email }) => email) }, isDemo: true, memberships: { some: { deskId } } },
  })
  const find = ({ email, role }: (typeof demoPeople)[number]): Principal | undefined => {
    const user = users.find((one) => one.email === email)
    return user && { userId: user.id, name: user.name, deskId, role, means: 'seed' }
  }
  const [editor, reviewer, admin] = demoPeople.map(find)
  return editor && reviewer && admin ? { editor, reviewer, admin } : undefined
}
