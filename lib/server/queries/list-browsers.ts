import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { Page } from '@/lib/schemas/common'
import type { BrowserView, Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { standingSession } from '../people/principals'

/** The browsers in which somebody is signed in, the one used last first. `currentId` names the one that asks. */
export async function listBrowsers({ userId }: Principal, currentId?: string): Promise<Result<Page<BrowserView>>> {
  const sessions = await db.session.findMany({
    where: { userId, ...standingSession() },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  })
  const items = sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === currentId,
  }))
  return ok({ items, nextCursor: null })
}
