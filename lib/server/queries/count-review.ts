import 'server-only'
import { type AnnotationStatus, reviewFilter } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { db, Prisma } from '../db'
import { annotationConditions } from './review-conditions'
import { decidableAnnotations } from './visible'

/**
 * How many of the annotations that a filter means stand in each status, whatever status it asks for, and how many of
 * the desk’s wait for this very person’s word. A filter that can’t be read means none.
 */
export async function countReview(
  who: Principal,
  filter: unknown = {},
): Promise<Record<AnnotationStatus | 'forYou', number>> {
  const parsed = reviewFilter.safeParse(filter)
  const { limit: _, cursor: __, sort: ___, status: ____, ...conditions } = parsed.data ?? reviewFilter.parse({})
  const [rows, forYou] = await Promise.all([
    db.$queryRaw<{ status: AnnotationStatus; count: number }[]>`
      SELECT a.status, count(*)::int AS count FROM annotation a
       WHERE ${Prisma.join(annotationConditions(who, conditions), ' AND ')} GROUP BY a.status`,
    db.annotation.count({ where: decidableAnnotations(who) }),
  ])
  const counts = { draft: 0, submitted: 0, approved: 0, changes_requested: 0, rejected: 0, forYou }
  if (parsed.success) for (const { status, count } of rows) counts[status] = count
  return counts
}
