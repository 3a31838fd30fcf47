import 'server-only'
import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { command } from '../command'

const input = z.strictObject({ sessionId: z.uuid() })

/** Signs one's own account out of a browser, from wherever one is: its cookie is worth nothing from now on. */
export const endBrowser = command('end-browser', input, async ({ principal, tx, now, record }, { sessionId }) => {
  const { userId } = principal
  const ended = await tx.session.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { revokedAt: now },
  })
  if (ended.count === 0) return refuse('not_found', 'You are not signed in in such a browser.')
  record({
    action: 'session.end',
    subjectType: 'session',
    subjectId: sessionId,
    before: { id: sessionId, userId, revokedAt: null },
    after: { id: sessionId, userId, revokedAt: now.toISOString() },
  })
  return ok(undefined)
})
