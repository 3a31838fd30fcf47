import 'server-only'
import type { CommandContext } from '../command'
import { hold } from '../library/hold'
import { newId } from '../new-id'
import { type LessonAbout, lessonSnapshot } from '../views/lesson-view'

type NewLesson = {
  readonly kind: 'alias' | 'dismissal'
  readonly key: string
  readonly about: LessonAbout
  readonly actorId?: string
  readonly reason?: string | undefined
}

/** Puts a lesson where it counts from now on, and on the record. What counts already is not taught twice. */
export async function teach({ principal, tx, now, record }: CommandContext, lesson: NewLesson): Promise<void> {
  const { kind, key, about, actorId = null, reason = null } = lesson
  const { deskId, userId } = principal
  await hold(tx, 'lesson', deskId, kind, key)
  if (await tx.lesson.findFirst({ where: { deskId, kind, key, actorId, revokedAt: null }, select: { id: true } }))
    return
  const data = { id: newId(), deskId, kind, key, actorId, reason, createdById: userId, createdAt: now }
  const made = await tx.lesson.create({ data: { ...data, about } })
  record({
    action: 'lesson.create',
    subjectType: 'lesson',
    subjectId: made.id,
    before: null,
    after: lessonSnapshot(made),
  })
}
