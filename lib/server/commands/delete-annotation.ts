import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { annotationRef } from '@/lib/schemas/annotation'
import { lockAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { annotationView, subjectOf } from '../views/annotation-view'

/** Takes an annotation out of sight. It stays on the record and can be restored as it was. */
export const deleteAnnotation = command('delete-annotation', annotationRef, async (context, input) => {
  const { principal, tx, now } = context
  const found = await lockAnnotation(tx, principal, input)
  if (!found.ok) return found
  if (found.value.deletedAt) return refuse('gone', 'This annotation is already deleted.')
  if (!can(principal, 'annotation.remove', subjectOf(found.value)))
    return refuse('forbidden', 'Only who made it, or a reviewer, can delete this annotation.')
  const { id } = found.value
  await tx.annotation.update({ where: { id }, data: { deletedAt: now, updatedAt: now, revision: { increment: 1 } } })
  return ok(annotationView(await noteChange(context, 'delete', id, found.value), principal))
})
