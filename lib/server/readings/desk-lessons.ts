import 'server-only'
import type { Lessons } from '@/lib/domain/suggestions/lessons'
import { db } from '../db'

/** A desk teaches by hand; this many of its last lessons count. */
const mostLessons = 20_000

/** What counts for a desk: lessons that nobody took back. Merged actors are followed. */
export async function deskLessons(deskId: string): Promise<Lessons> {
  const rows = await db.lesson.findMany({
    where: { deskId, revokedAt: null },
    select: { kind: true, key: true, actor: { select: { id: true, mergedIntoId: true } } },
    orderBy: { createdAt: 'desc' },
    take: mostLessons,
  })
  const aliases = new Map<string, string>()
  for (const { kind, key, actor } of rows)
    if (kind === 'alias' && actor && !aliases.has(key)) aliases.set(key, actor.mergedIntoId ?? actor.id)
  return { aliases, dismissed: new Set(rows.filter(({ kind }) => kind === 'dismissal').map(({ key }) => key)) }
}
