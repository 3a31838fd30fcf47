import 'server-only'
import { nextStatus } from '@/lib/domain/annotations/status'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type SubmissionOutcome, submitAnnotationsInput } from '@/lib/schemas/annotation'
import { type AnnotationRow, annotationInclude } from '../annotations/annotation-row'
import { noAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { type CommandContext, command } from '../command'
import { annotationView, subjectOf } from '../views/annotation-view'

/** Offers annotations for review: each that can be goes into the queue, each other gets its reason. */
export const submitAnnotations = command('submit-annotations', submitAnnotationsInput, async (context, { ids }) => {
  const { principal, tx } = context
  if (!can(principal, 'annotation.create'))
    return refuse('forbidden', 'Your role can’t submit annotations on this desk.')
  const wanted = [...new Set(ids)]
  // In one order for everybody, so that two people who submit the same ones never wait for each other in a ring.
  await tx.$queryRaw`SELECT 1 FROM annotation WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await tx.annotation.findMany({
    where: { id: { in: wanted }, deskId: principal.deskId },
    include: annotationInclude,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const items: SubmissionOutcome['items'] = []
  for (const id of wanted) {
    const done = await submit(context, byId.get(id))
    items.push(
      done.ok
        ? { id, ok: true, annotation: annotationView(done.value, principal) }
        : { id, ok: false, code: done.error.code, message: done.error.message },
    )
  }
  return ok({ items })
})

async function submit(context: CommandContext, row: AnnotationRow | undefined): Promise<Result<AnnotationRow>> {
  const { principal, tx, now } = context
  if (!row || row.deletedAt) return noAnnotation()
  if (!can(principal, 'annotation.submit', subjectOf(row)))
    return refuse('forbidden', 'Only who made it, or a reviewer, can submit this annotation.')
  const status = nextStatus(row.status, 'submit')
  if (!status.ok) return status
  await tx.annotation.update({
    where: { id: row.id },
    data: {
      ...{
        status: status.value,
        submittedById: principal.userId,
        submittedAt: now,
        updatedAt: now,
        revision: { increment: 1 },
      },
      ...{ decidedById: null, decidedAt: null, decisionReason: null },
    },
  })
  return ok(await noteChange(context, 'submit', row.id, row))
}
