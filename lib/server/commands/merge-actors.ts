import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { mergeActorsInput } from '@/lib/schemas/vocabulary'
import { type CommandContext, command } from '../command'
import { aliasRows, titleRows } from '../library/actor-names'
import { moveAnnotationLinks } from '../library/move-annotation-links'
import { stale } from '../library/stale'
import { noActor } from '../queries/get-actor'
import { actorSnapshot, actorTitles, type WholeActor, wholeActor } from '../views/actor-snapshot'
import { actorView } from '../views/actor-view'

/**
 * Makes two actors one: `actorId` is merged into `into`, which takes over its annotations, its name and other
 * names, its titles, and its Wikidata id and note where it has none. The merged one stays as it was, with
 * `mergedInto`: whoever knows its id is led on. Every annotation that named it gets a new revision and its own
 * event; spans and statuses stay, because nobody changed what was said. There is no undo by one press: the
 * record has each state before, and a name that was merged by mistake is added again as a namesake.
 */
export const mergeActors = command('merge-actors', mergeActorsInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'actor.merge')) return refuse('forbidden', 'Only an admin merges actors.')
  const { deskId } = principal
  // Both in one order for everybody: two merges of the same pair, one each way, don't wait in a ring.
  await tx.$queryRaw`SELECT 1 FROM actor WHERE id IN (${input.actorId}::uuid, ${input.into}::uuid)
    AND desk_id = ${deskId}::uuid ORDER BY id FOR UPDATE`
  const pair = await tx.actor.findMany({
    where: { deskId, id: { in: [input.actorId, input.into] } },
    include: wholeActor,
  })
  const from = pair.find(({ id }) => id === input.actorId)
  const into = pair.find(({ id }) => id === input.into)
  if (!from || !into) return noActor()
  if (from.mergedIntoId || into.mergedIntoId) {
    const merged = from.mergedIntoId ? from : into
    const current = await actorView(tx, merged)
    return refuse('conflict', `${merged.name} was merged into another actor already. Nothing was changed.`, { current })
  }
  if (input.revision !== undefined && from.revision !== input.revision) return stale('actor', await actorView(tx, from))
  const united = await unite(context, from, into)
  await leadOn(context, from, into.id)
  await moveAnnotationLinks(context, from.id, into.id)
  record(actorEvent('actor.take_over', into, united))
  const merged = await tx.actor.update({
    where: { id: from.id },
    data: { mergedIntoId: into.id, updatedAt: now, revision: { increment: 1 } },
    include: wholeActor,
  })
  record(actorEvent('actor.merge', from, merged))
  return ok(await actorView(tx, united))
})

const actorEvent = (action: string, before: WholeActor, after: WholeActor) => ({
  action,
  subjectType: 'actor' as const,
  subjectId: after.id,
  before: actorSnapshot(before),
  after: actorSnapshot(after),
})

async function unite({ tx, now }: CommandContext, from: WholeActor, into: WholeActor): Promise<WholeActor> {
  const names = [...into.aliases, { alias: from.name }, ...from.aliases].map(({ alias }) => alias)
  await tx.actorAlias.deleteMany({ where: { actorId: into.id } })
  await tx.actorAlias.createMany({ data: aliasRows(into.id, into.name, names) })
  const titles = new Map([...actorTitles(into), ...actorTitles(from)].map((title) => [JSON.stringify(title), title]))
  await tx.actorTitle.deleteMany({ where: { actorId: into.id } })
  await tx.actorTitle.createMany({ data: titleRows(into.id, [...titles.values()]) })
  return tx.actor.update({
    where: { id: into.id },
    data: {
      wikidataId: into.wikidataId ?? from.wikidataId,
      note: into.note ?? from.note,
      updatedAt: now,
      revision: { increment: 1 },
    },
    include: wholeActor,
  })
}

/** Actors that were merged into the one that now goes lead to where it goes, so that nobody is led twice. */
async function leadOn({ tx, now, record }: CommandContext, from: WholeActor, intoId: string): Promise<void> {
  const earlier = await tx.actor.findMany({
    where: { mergedIntoId: from.id },
    orderBy: { id: 'asc' },
    include: wholeActor,
  })
  for (const before of earlier) {
    const after = await tx.actor.update({
      where: { id: before.id },
      data: { mergedIntoId: intoId, updatedAt: now, revision: { increment: 1 } },
      include: wholeActor,
    })
    record(actorEvent('actor.merge', before, after))
  }
}
