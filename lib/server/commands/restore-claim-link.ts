import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { claimLinkRef } from '@/lib/schemas/claim'
import { checkEnds, holdLink, linkedAlready, seenLink, standingOfSame } from '../claims/claim-links'
import { command } from '../command'
import { claimLinkInclude, claimLinkSnapshot, claimLinkView } from '../views/claim-link-view'

/** Undoes the taking back of a link, unless the two were linked anew or one of them was deleted in the meantime. */
export const restoreClaimLink = command('restore-claim-link', claimLinkRef, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'claim.link')) return refuse('forbidden', 'Your role can’t link claims on this desk.')
  const found = await holdLink(tx, principal, input.linkId)
  if (!found.ok) return found
  const before = found.value
  if (!before.revokedAt) return ok(claimLinkView(before, principal))
  const seen = seenLink(before, input, principal)
  if (!seen.ok) return seen
  const ends = await checkEnds(tx, principal, before)
  if (!ends.ok) return ends
  const other = await standingOfSame(tx, before)
  if (other) return linkedAlready(other, principal)
  const after = await tx.claimLink.update({
    where: { id: before.id },
    data: { revokedAt: null, updatedAt: now, revision: { increment: 1 } },
    include: claimLinkInclude,
  })
  record({
    ...{ action: 'claim-link.restore', subjectType: 'claim-link', subjectId: before.id },
    ...{ before: claimLinkSnapshot(before), after: claimLinkSnapshot(after) },
  })
  return ok(claimLinkView(after, principal))
})
