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
  await tx.$queryRaw`SELECT 1 FROM annotation WHERE id = ${annotationId}::uuid FOR UPDATE`
  const found = await loadAnnotation(tx, principal, annotationId)
  if (!found.ok || found.value.revision === revision) return found
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
