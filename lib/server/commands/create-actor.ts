import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { createActorInput } from '@/lib/schemas/vocabulary'
import { command } from '../command'
import { aliasRows, findNamesake, namesakeStands, titleRows } from '../library/actor-names'
import { hold } from '../library/hold'
import { newId } from '../new-id'
import { actorSnapshot, wholeActor } from '../views/actor-snapshot'
import { actorView } from '../views/actor-view'

/**
 * Adds an actor. When one stands under this name already (as its name or an alias, and of this kind where a
 * kind is given), the answer is a `conflict` that shows it, so that a picker can offer it. Two people may
 * share a name: `namesake: true` adds the second on purpose.
 */
export const createActor = command('create-actor', createActorInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'actor.create')) return refuse('forbidden', 'Your role can’t add actors on this desk.')
  const { deskId } = principal
  const { name, kind, wikidataId = null, note, aliases = [], titles = [], namesake } = input
  await hold(tx, 'actor name', deskId, nameKey(name))
  const standing = namesake ? null : await findNamesake(tx, deskId, { names: [name], kind })
  if (standing) return namesakeStands(await actorView(tx, standing))
  const id = newId()
  await tx.actor.create({
    data: {
      ...{ id, deskId, name, nameKey: nameKey(name), wikidataId, createdAt: now, updatedAt: now },
      kind: kind ?? 'person',
      note: note?.trim() || null,
    },
  })
  await tx.actorAlias.createMany({ data: aliasRows(id, name, aliases) })
  await tx.actorTitle.createMany({ data: titleRows(id, titles) })
  const actor = await tx.actor.findUniqueOrThrow({ where: { id }, include: wholeActor })
  record({ action: 'actor.create', subjectType: 'actor', subjectId: id, before: null, after: actorSnapshot(actor) })
  return ok(await actorView(tx, actor))
})
