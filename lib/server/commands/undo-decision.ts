import 'server-only'
import { nextStatus } from '@/lib/domain/annotations/status'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { annotationRef } from '@/lib/schemas/annotation'
import { lockAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { annotationView, subjectOf } from '../views/annotation-view'

/**
 * A reviewer takes their own decision back: the annotation waits again, offered by whom and when it was. Only while
 * nothing was written since, for nobody else may have built on the decision.
 */
export const undoDecision = command('undo-decision', annotationRef, async (context, input) => {
  const { principal, tx, now } = context
  const found = await lockAnnotation(tx, principal, input)
  if (!found.ok) return found
  if (!can(principal, 'annotation.undecide', subjectOf(found.value)))
    return refuse('forbidden', 'Only who decided can take the decision back, and only while nothing was written since.')
  const status = nextStatus(found.value.status, 'undecide')
  if (!status.ok) return status
  const { id } = found.value
  await tx.annotation.update({
    where: { id },
    data: {
      ...{ status: status.value, updatedAt: now, revision: { increment: 1 } },
      ...{ decidedById: null, decidedAt: null, decisionReason: null },
    },
  })
  // What nobody has read yet need not be read any more; an earlier correction stays one.
  await tx.notification.deleteMany({
    where: {
      ...{ annotationId: id, byId: principal.userId, commentId: null, readAt: null },
      kind: { not: 'correction' },
    },
  })
  return ok(annotationView(await noteChange(context, 'undecide', id, found.value), principal))
})
