import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { annotationRef } from '@/lib/schemas/annotation'
import { lockAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { annotationView, subjectOf } from '../views/annotation-view'

/** Undoes a deletion: the annotation is back with the status that it had. */
export const restoreAnnotation = command('restore-annotation', annotationRef, async (context, input) => {
  const { principal, tx, now } = context
  const found = await lockAnnotation(tx, principal, input)
  if (!found.ok) return found
  if (!found.value.deletedAt)
    return refuse('illegal_transition', 'This annotation is not deleted. Nothing was changed.')
  if (!can(principal, 'annotation.restore', subjectOf(found.value)))
    return refuse('forbidden', 'Only who made it, or a reviewer, can restore this annotation.')
  const { id } = found.value
  await tx.annotation.update({ where: { id }, data: { deletedAt: null, updatedAt: now, revision: { increment: 1 } } })
  return ok(annotationView(await noteChange(context, 'restore', id, found.value), principal))
})
