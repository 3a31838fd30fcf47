import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { createOutletInput, type OutletView } from '@/lib/schemas/story'
import { command } from '../command'
import { hold } from '../library/hold'
import { nameTaken } from '../library/taken'
import { newId } from '../new-id'
import { outletSnapshot } from '../views/outlet-snapshot'
import { outletViews } from '../views/outlet-view'

/** Makes an outlet. A name that the desk has already is a `conflict` that shows the outlet which has it. */
export const createOutlet = command(
  'create-outlet',
  createOutletInput,
  async ({ principal, tx, now, record }, input) => {
    if (!can(principal, 'outlet.create')) return refuse('forbidden', 'Your role can’t add outlets on this desk.')
    const key = { deskId: principal.deskId, nameKey: nameKey(input.name) }
    await hold(tx, 'outlet name', key.deskId, key.nameKey)
    const id = newId()
    const { name, homepage = null } = input
    const made = await tx.outlet.createMany({
      data: [{ id, ...key, name, homepage, createdAt: now, updatedAt: now }],
      skipDuplicates: true,
    })
    const outlet = await tx.outlet.findUniqueOrThrow({ where: { deskId_nameKey: key } })
    const [view] = (await outletViews(tx, [outlet])) as [OutletView]
    if (made.count === 0) return nameTaken(view)
    record({
      action: 'outlet.create',
      subjectType: 'outlet',
      subjectId: id,
      before: null,
      after: outletSnapshot(outlet),
    })
    return ok(view)
  },
)
