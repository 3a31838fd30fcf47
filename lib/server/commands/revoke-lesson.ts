import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { revokeLessonInput } from '@/lib/schemas/lesson'
import { command } from '../command'
import { lessonInclude, lessonSnapshot, lessonView } from '../views/lesson-view'

/** Takes back what the desk taught: from now on it counts no more. */
export const revokeLesson = command('revoke-lesson', revokeLessonInput, async (context, { lessonId, revision }) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'suggestion.dismiss'))
    return refuse('forbidden', 'Your role can’t change what the desk has learned.')
  await tx.$queryRaw`SELECT 1 FROM lesson WHERE id = ${lessonId}::uuid FOR UPDATE`
  const before = await tx.lesson.findFirst({
    where: { id: lessonId, deskId: principal.deskId },
    include: lessonInclude,
  })
  if (!before) return refuse('not_found', 'There is no such lesson on this desk.')
  if (before.revokedAt) return ok(lessonView(before))
  if (before.revision !== revision)
    return refuse('revision_conflict', 'Somebody changed this in the meantime. Nothing was changed.', {
      current: lessonView(before),
    })
  const data = { revokedAt: now, revision: { increment: 1 } }
  const after = await tx.lesson.update({ where: { id: lessonId }, data, include: lessonInclude })
  record({
    ...{ action: 'lesson.revoke', subjectType: 'lesson', subjectId: lessonId },
    ...{ before: lessonSnapshot(before), after: lessonSnapshot(after) },
  })
  return ok(lessonView(after))
})
