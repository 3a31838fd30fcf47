import 'server-only'
import { nextStatus } from '@/lib/domain/annotations/status'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { annotationRef } from '@/lib/schemas/annotation'
import { lockAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { annotationView, subjectOf } from '../views/annotation-view'

/** Takes an annotation back out of the queue, while nobody has decided on it. */
export const withdrawAnnotation = command('withdraw-annotation', annotationRef, async (context, input) => {
  const { principal, tx, now } = context
  const found = await lockAnnotation(tx, principal, input)
  if (!found.ok) return found
  if (!can(principal, 'annotation.withdraw', subjectOf(found.value)))
    return refuse('forbidden', 'Only who made it can take this annotation back.')
  const status = nextStatus(found.value.status, 'withdraw')
  if (!status.ok) return status
  const { id } = found.value
  await tx.annotation.update({
    where: { id },
    data: { status: status.value, submittedById: null, submittedAt: null, updatedAt: now, revision: { increment: 1 } },
  })
  return ok(annotationView(await noteChange(context, 'withdraw', id, found.value), principal))
})
