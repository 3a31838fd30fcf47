import 'server-only'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { decidableAnnotations, visibleAnnotations } from './visible'

/** How many annotations of the desk stand in each status, and how many wait for this very person’s word. */
export async function countReview(who: Principal): Promise<Record<AnnotationStatus | 'forYou', number>> {
  const [rows, forYou] = await Promise.all([
    db.annotation.groupBy({ by: ['status'], where: visibleAnnotations(who), _count: true }),
    db.annotation.count({ where: decidableAnnotations(who) }),
  ])
  const counts = { draft: 0, submitted: 0, approved: 0, changes_requested: 0, rejected: 0, forYou }
  for (const { status, _count } of rows) counts[status] = _count
  return counts
}
