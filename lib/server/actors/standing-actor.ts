import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { db } from '../db'
import { noActor } from '../queries/get-actor'
import { actorAliases, actorTitles, wholeActor } from '../views/actor-snapshot'

/** An actor without what has to be counted. */
export type StandingActor = Pick<ActorView, 'id' | 'name' | 'kind' | 'aliases' | 'titles'>

/**
 * An actor of the desk, or whom it was merged into: what is told of one that was merged is told of the other. `forbidden`,
 * or `not_found`.
 */
export async function standingActor(principal: Principal, actorId: string): Promise<Result<StandingActor>> {
  if (!can(principal, 'annotation.read')) return refuse('forbidden', 'Your role can’t read quotes on this desk.')
  if (!id.safeParse(actorId).success) return noActor()
  const include = { ...wholeActor, mergedInto: { include: wholeActor } }
  const found = await db.actor.findFirst({ where: { id: actorId, deskId: principal.deskId }, include })
  if (!found) return noActor()
  const actor = found.mergedInto ?? found
  return ok({
    ...{ id: actor.id, name: actor.name, kind: actor.kind },
    ...{ aliases: actorAliases(actor), titles: actorTitles(actor) },
  })
}
