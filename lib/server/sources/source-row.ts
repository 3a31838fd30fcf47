import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../command'
import { noActor } from '../queries/get-actor'
import { noSource } from '../queries/get-source'
import { type SourceHead, sourceHeadSelect, sourceSnapshot } from '../views/source-view'

/** A source of the desk, removed or not, locked for this command; or `not_found`. */
export async function readSourceRow({ tx, principal }: CommandContext, sourceId: string): Promise<Result<SourceHead>> {
  const { deskId } = principal
  await tx.$queryRaw`SELECT 1 FROM primary_source WHERE id = ${sourceId}::uuid AND desk_id = ${deskId}::uuid FOR UPDATE`
  const row = await tx.primarySource.findFirst({ where: { id: sourceId, deskId }, select: sourceHeadSelect })
  return row ? ok(row) : noSource()
}

/** The actor of the desk who is meant as a source’s speaker, followed to whom they were merged into; or `not_found`. */
export async function placeSpeaker(
  { tx, principal }: CommandContext,
  actorId: string | null | undefined,
): Promise<Result<string | null>> {
  if (!actorId) return ok(null)
  const actor = await tx.actor.findFirst({ where: { id: actorId, deskId: principal.deskId } })
  return actor ? ok(actor.mergedIntoId ?? actor.id) : noActor()
}

/** Takes a source off its story, or puts it back, on the record. */
export async function setRemoved(
  { tx, now, record }: CommandContext,
  before: SourceHead,
  deletedAt: Date | null,
): Promise<SourceHead> {
  const after = await tx.primarySource.update({
    where: { id: before.id },
    data: { deletedAt, updatedAt: now, revision: { increment: 1 } },
    select: sourceHeadSelect,
  })
  record({
    ...{ action: deletedAt ? 'source.remove' : 'source.restore', subjectType: 'source', subjectId: before.id },
    ...{ before: sourceSnapshot(before), after: sourceSnapshot(after) },
  })
  return after
}
