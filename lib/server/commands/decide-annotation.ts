import 'server-only'
import { nextStatus } from '@/lib/domain/annotations/status'
import { ok, refuse } from '@/lib/domain/result'
import { can, hasFreshEyes } from '@/lib/policies/can'
import { decideAnnotationInput } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import type { AnnotationRow } from '../annotations/annotation-row'
import { loadAnnotation, lockAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { tell } from '../comments/tell'
import { annotationView, subjectOf } from '../views/annotation-view'

/**
 * Approves, sends back or rejects what waits for review. Of two reviewers at once, one decides and the other
 * is told who did. Nobody decides on what they made or last edited.
 */
export const decideAnnotation = command('decide-annotation', decideAnnotationInput, async (context, input) => {
  const { principal, tx, now } = context
  const seen = await loadAnnotation(tx, principal, input.annotationId)
  if (!seen.ok) return seen
  const right = mayDecide(seen.value, principal)
  if (!right.ok) return right
  const found = await lockAnnotation(tx, principal, input)
  if (!found.ok) return found
  const stillRight = mayDecide(found.value, principal)
  if (!stillRight.ok) return stillRight
  const status = nextStatus(found.value.status, input.decision)
  if (!status.ok) return status
  const { id } = found.value
  await tx.annotation.update({
    where: { id },
    data: {
      ...{
        status: status.value,
        decidedById: principal.userId,
        decidedAt: now,
        updatedAt: now,
        revision: { increment: 1 },
      },
      decisionReason: input.reason?.trim() || null,
    },
  })
  const { articleId, createdById } = found.value
  const told = decisionKinds[input.decision]
  await tell(context, { articleId, annotationId: id }, new Map([[createdById, told]]))
  return ok(annotationView(await noteChange(context, input.decision, id, found.value), principal))
})

/** As what the annotation’s maker hears of a decision. */
const decisionKinds = { approve: 'approved', request_changes: 'changes_requested', reject: 'rejected' } as const

function mayDecide(row: AnnotationRow, principal: Principal) {
  const subject = subjectOf(row)
  if (row.deletedAt) return refuse('gone', 'This annotation was deleted in the meantime. Nothing was changed.')
  if (can(principal, 'annotation.decide', subject)) return ok(null)
  return (principal.role === 'reviewer' || principal.role === 'admin') && !hasFreshEyes(principal, subject)
    ? refuse('four_eyes', 'You made or last edited this annotation, so somebody else has to decide on it.')
    : refuse('forbidden', 'Your role can’t decide on annotations.')
}
