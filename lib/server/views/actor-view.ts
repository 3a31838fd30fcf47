import 'server-only'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { Prisma } from '../db'
import type { Transaction } from '../transaction'
import { actorAliases, actorTitles, type WholeActor } from './actor-snapshot'

/** Actors with how many annotations name each, counted for all of them at once. */
export async function actorViews(tx: Transaction, actors: readonly WholeActor[]): Promise<ActorView[]> {
  const counts = await countAnnotations(tx, actors)
  return actors.map((actor) => ({
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    wikidataId: actor.wikidataId,
    note: actor.note,
    aliases: actorAliases(actor),
    titles: actorTitles(actor),
    mergedInto: actor.mergedIntoId,
    revision: actor.revision,
    annotationCount: counts.get(actor.id) ?? 0,
  }))
}

/** One actor's view. */
export async function actorView(tx: Transaction, actor: WholeActor): Promise<ActorView> {
  const [view] = await actorViews(tx, [actor])
  return view as ActorView
}

async function countAnnotations(tx: Transaction, actors: readonly WholeActor[]): Promise<Map<string, number>> {
  if (actors.length === 0) return new Map()
  const ids = Prisma.join(actors.map(({ id }) => Prisma.sql`${id}::uuid`))
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT l.actor_id AS id, count(DISTINCT l.annotation_id)::int AS count
      FROM annotation_actor l JOIN annotation n ON n.id = l.annotation_id AND n.deleted_at IS NULL
     WHERE l.actor_id IN (${ids}) GROUP BY l.actor_id`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
