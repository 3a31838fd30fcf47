import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editOutletInput, type OutletView } from '@/lib/schemas/story'
import { command } from '../command'
import { hold } from '../library/hold'
import { stale } from '../library/stale'
import { nameTaken } from '../library/taken'
import { noOutlet } from '../queries/list-outlets'
import { outletSnapshot } from '../views/outlet-snapshot'
import { outletViews } from '../views/outlet-view'

/** Renames an outlet or changes its homepage; its articles follow. */
export const editOutlet = command('edit-outlet', editOutletInput, async ({ principal, tx, now, record }, input) => {
  if (!can(principal, 'outlet.edit')) return refuse('forbidden', 'Only an admin edits outlets.')
  const { deskId } = principal
  await tx.$queryRaw`SELECT 1 FROM outlet WHERE id = ${input.outletId}::uuid AND desk_id = ${deskId}::uuid FOR UPDATE`
  const before = await tx.outlet.findFirst({ where: { id: input.outletId, deskId } })
  if (!before) return noOutlet()
  const view = async (outlet: typeof before) => ((await outletViews(tx, [outlet])) as [OutletView])[0]
  if (before.revision !== input.revision) return stale('outlet', await view(before))
  const key = input.name === undefined ? before.nameKey : nameKey(input.name)
  await hold(tx, 'outlet name', deskId, key)
  const namesake = await tx.outlet.findFirst({ where: { deskId, nameKey: key, id: { not: before.id } } })
  if (namesake) return nameTaken(await view(namesake))
  const after = await tx.outlet.update({
    where: { id: before.id },
    data: {
      ...(input.name !== undefined && { name: input.name, nameKey: key }),
      ...(input.homepage !== undefined && { homepage: input.homepage }),
      revision: { increment: 1 },
      updatedAt: now,
    },
  })
  record({
    action: 'outlet.edit',
    subjectType: 'outlet',
    subjectId: after.id,
    before: outletSnapshot(before),
    after: outletSnapshot(after),
  })
  return ok(await view(after))
})
