import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { claimLinkRef } from '@/lib/schemas/claim'
import { holdLink, seenLink } from '../claims/claim-links'
import { command } from '../command'
import { claimLinkInclude, claimLinkSnapshot, claimLinkView } from '../views/claim-link-view'

/** Takes a link back: it counts no more, stays on the record, and can be restored. */
export const revokeClaimLink = command('revoke-claim-link', claimLinkRef, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'claim.link')) return refuse('forbidden', 'Your role can’t link claims on this desk.')
  const found = await holdLink(tx, principal, input.linkId)
  if (!found.ok) return found
  const before = found.value
  if (before.revokedAt) return ok(claimLinkView(before, principal))
  const seen = seenLink(before, input, principal)
  if (!seen.ok) return seen
  const after = await tx.claimLink.update({
    where: { id: before.id },
    data: { revokedAt: now, updatedAt: now, revision: { increment: 1 } },
    include: claimLinkInclude,
  })
  record({
    ...{ action: 'claim-link.revoke', subjectType: 'claim-link', subjectId: before.id },
    ...{ before: claimLinkSnapshot(before), after: claimLinkSnapshot(after) },
  })
  return ok(claimLinkView(after, principal))
})
