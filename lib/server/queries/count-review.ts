import 'server-only'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'

/** How many annotations of the desk stand in each status. */
export async function countReview({ deskId }: Principal): Promise<Record<AnnotationStatus, number>> {
  const rows = await db.annotation.groupBy({ by: ['status'], where: { deskId, deletedAt: null }, _count: true })
  const counts = { draft: 0, submitted: 0, approved: 0, changes_requested: 0, rejected: 0 }
  for (const { status, _count } of rows) counts[status] = _count
  return counts
}
