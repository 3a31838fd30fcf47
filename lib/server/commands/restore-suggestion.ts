import 'server-only'
import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { command } from '../command'
import { lessonSnapshot } from '../views/lesson-view'

const input = z.strictObject({ suggestion: z.string().max(200) })

/** Takes back that a suggestion was dismissed: it is proposed again, to everybody on the desk. */
export const restoreSuggestion = command('restore-suggestion', input, async (context, { suggestion }) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'suggestion.dismiss'))
    return refuse('forbidden', 'Your role can’t bring suggestions back on this desk.')
  const lessons = await tx.lesson.findMany({
    where: {
      ...{ deskId: principal.deskId, kind: 'dismissal', revokedAt: null },
      about: { path: ['suggestion'], equals: suggestion },
    },
  })
  if (lessons.length === 0) return refuse('not_found', 'This was not dismissed, or is back already.')
  for (const before of lessons) {
    const data = { revokedAt: now, revision: { increment: 1 } }
    const after = await tx.lesson.update({ where: { id: before.id }, data })
    record({
      ...{ action: 'lesson.revoke', subjectType: 'lesson', subjectId: before.id },
      ...{ before: lessonSnapshot(before), after: lessonSnapshot(after) },
    })
  }
  return ok(undefined)
})
