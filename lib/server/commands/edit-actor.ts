import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editActorInput } from '@/lib/schemas/vocabulary'
import { command } from '../command'
import { aliasRows, titleRows } from '../library/actor-names'
import { readActorRow } from '../library/actor-row'
import { stale } from '../library/stale'
import { actorSnapshot, wholeActor } from '../views/actor-snapshot'
import { actorView } from '../views/actor-view'

/** Changes an actor. Other names and titles, where given, are the whole new list; what is left out stays. */
export const editActor = command('edit-actor', editActorInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'actor.edit')) return refuse('forbidden', 'Only an admin edits actors.')
  const found = await readActorRow(context, input.actorId)
  if (!found.ok) return found
  const before = found.value
  if (before.mergedIntoId) {
    return refuse('conflict', 'This actor was merged into another. Nothing was changed; edit that one.', {
      current: await actorView(tx, before),
    })
  }
  if (before.revision !== input.revision) return stale('actor', await actorView(tx, before))
  const { id } = before
  const { name = before.name, kind, wikidataId, note, titles } = input
  const aliases = input.aliases ?? before.aliases.map(({ alias }) => alias)
  await tx.actorAlias.deleteMany({ where: { actorId: id } })
  await tx.actorAlias.createMany({ data: aliasRows(id, name, aliases) })
  if (titles) {
    await tx.actorTitle.deleteMany({ where: { actorId: id } })
    await tx.actorTitle.createMany({ data: titleRows(id, titles) })
  }
  const after = await tx.actor.update({
    where: { id },
    data: {
      ...{ name, nameKey: nameKey(name), updatedAt: now, revision: { increment: 1 } },
      ...(kind && { kind }),
      ...(wikidataId !== undefined && { wikidataId }),
      ...(note !== undefined && { note: note?.trim() || null }),
    },
    include: wholeActor,
  })
  record({
    action: 'actor.edit',
    subjectType: 'actor',
    subjectId: id,
    before: actorSnapshot(before),
    after: actorSnapshot(after),
  })
  return ok(await actorView(tx, after))
})
