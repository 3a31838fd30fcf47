import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page } from '@/lib/schemas/common'
import { type LessonView, lessonFilter } from '@/lib/schemas/lesson'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { lessonInclude, lessonView } from '../views/lesson-view'
import { byTime, decodeCursor, toPage } from './keyset'

/** What the desk has taught the engine and what counts, newest first. */
export async function listLessons(principal: Principal, filter: unknown = {}): Promise<Result<Page<LessonView>>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read what this desk has learned.')
  const parsed = parseInput(lessonFilter, filter)
  if (!parsed.ok) return parsed
  const { kind, limit, cursor } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const [at, last] = after.value ?? []
  const rows = await db.lesson.findMany({
    where: {
      ...{ deskId: principal.deskId, revokedAt: null },
      ...(kind && { kind }),
      ...(at && last && { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: last } }] }),
    },
    include: lessonInclude,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return ok(toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], lessonView))
}
