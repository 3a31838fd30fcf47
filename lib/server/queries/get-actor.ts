import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { db } from '../db'
import { wholeActor } from '../views/actor-snapshot'
import { actorView } from '../views/actor-view'

/** One actor. One that was merged is still shown, and `mergedInto` names whom to look at instead. */
export async function getActor(principal: Principal, actorId: string): Promise<Result<ActorView>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read actors on this desk.')
  if (!id.safeParse(actorId).success) return noActor()
  const actor = await db.actor.findFirst({ where: { id: actorId, deskId: principal.deskId }, include: wholeActor })
  return actor ? ok(await actorView(db, actor)) : noActor()
}

/** Says that an id names no actor here; another desk's id gets the same answer. */
export const noActor = () => refuse('not_found', 'There is no such actor on this desk.')
