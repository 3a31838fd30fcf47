import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import { stale } from '../library/stale'
import type { Transaction } from '../transaction'
import { annotationView } from '../views/annotation-view'
import { type AnnotationRow, annotationInclude } from './annotation-row'

/** One annotation of the desk; another desk's id is no id at all. */
export async function loadAnnotation(
  tx: Transaction,
  principal: Principal,
  id: string,
): Promise<Result<AnnotationRow>> {
  const row = await tx.annotation.findFirst({ where: { id, deskId: principal.deskId }, include: annotationInclude })
  return row ? ok(row) : noAnnotation()
}

/**
 * The annotation that a writer saw, locked until the commit, so that of two writers one waits and then finds
 * a newer revision. Refuses `revision_conflict` with the newer state, which names who changed it.
 */
export async function lockAnnotation(
  tx: Transaction,
  principal: Principal,
  { annotationId, revision }: { annotationId: string; revision: number },
): Promise<Result<AnnotationRow>> {
  // Who comes with an old revision takes no lock, so that a crowd of them holds nobody up.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM annotation
     WHERE id = ${annotationId}::uuid AND desk_id = ${principal.deskId}::uuid AND revision = ${revision} FOR UPDATE`
  const found = await loadAnnotation(tx, principal, annotationId)
  if (!found.ok || locked.length === 1) return found
  return conflict(found.value, principal)
}

/** Says who was quicker, and shows what the annotation is now. */
export function conflict(row: AnnotationRow, principal: Principal): Result<never> {
  const current = annotationView(row, principal)
  if (!row.decidedBy) return stale('annotation', current)
  const word =
    { approved: 'approved', rejected: 'rejected', changes_requested: 'sent back' }[row.status as string] ?? 'decided on'
  return refuse(
    'revision_conflict',
    `${row.decidedBy.name} ${word} this annotation in the meantime. Nothing of yours was saved over it.`,
    { current },
  )
}

export const noAnnotation = () => refuse('not_found', 'There is no such annotation on this desk.')
