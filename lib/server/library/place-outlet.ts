import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import { outletSnapshot } from '../views/outlet-snapshot'
import { hold } from './hold'

/**
 * The id of the desk's outlet of this name. When the desk has none, it is made and put on record; of two
 * writers that make it at once, the second waits for the first and takes what that one made.
 */
export async function placeOutlet({ tx, principal, now, record }: CommandContext, name: string): Promise<string> {
  const key = { deskId: principal.deskId, nameKey: nameKey(name) }
  const standing = await tx.outlet.findUnique({ where: { deskId_nameKey: key }, select: { id: true } })
  if (standing) return standing.id
  await hold(tx, 'outlet name', key.deskId, key.nameKey)
  const made = await tx.outlet.createMany({
    data: [{ id: newId(), ...key, name, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  const outlet = await tx.outlet.findUniqueOrThrow({ where: { deskId_nameKey: key } })
  if (made.count > 0) {
    record({
      action: 'outlet.create',
      subjectType: 'outlet',
      subjectId: outlet.id,
      before: null,
      after: outletSnapshot(outlet),
    })
  }
  return outlet.id
}
