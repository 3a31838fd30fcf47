import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../command'
import { noActor } from '../queries/get-actor'
import { type WholeActor, wholeActor } from '../views/actor-snapshot'

/** An actor of the desk, locked for a change of what it is called, not of whom it stands for; or `not_found`. */
export async function readActorRow({ tx, principal }: CommandContext, actorId: string): Promise<Result<WholeActor>> {
  const { deskId } = principal
  await tx.$queryRaw`
    SELECT 1 FROM actor WHERE id = ${actorId}::uuid AND desk_id = ${deskId}::uuid FOR NO KEY UPDATE`
  const actor = await tx.actor.findFirst({ where: { id: actorId, deskId }, include: wholeActor })
  return actor ? ok(actor) : noActor()
}
