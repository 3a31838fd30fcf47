import 'server-only'
import { z } from 'zod'
import { ok, refuse } from '@/lib/domain/result'
import { command } from '../command'
import { tokenSnapshot, tokenView } from '../views/person-view'

const input = z.strictObject({ tokenId: z.uuid() })

/** Ends one's own token: the next request with it is refused. */
export const revokeToken = command('revoke-token', input, async ({ principal, tx, now, record }, { tokenId }) => {
  const { userId, deskId } = principal
  const before = await tx.apiToken.findFirst({ where: { id: tokenId, userId, deskId } })
  if (!before) return refuse('not_found', 'You have no such token on this desk.')
  if (before.revokedAt) return ok(tokenView(before))
  const after = await tx.apiToken.update({ where: { id: tokenId }, data: { revokedAt: now } })
  record({
    action: 'token.revoke',
    subjectType: 'token',
    subjectId: tokenId,
    before: tokenSnapshot(before),
    after: tokenSnapshot(after),
  })
  return ok(tokenView(after))
})
