import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editClaimLinkInput } from '@/lib/schemas/claim'
import { holdLink, linkedAlready, seenLink, standingOfSame } from '../claims/claim-links'
import { command } from '../command'
import { claimLinkInclude, claimLinkSnapshot, claimLinkView } from '../views/claim-link-view'

/** Changes what a link says, or its note; only the fields that were sent. Its two annotations stay. */
export const editClaimLink = command('edit-claim-link', editClaimLinkInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'claim.link')) return refuse('forbidden', 'Your role can’t link claims on this desk.')
  const found = await holdLink(tx, principal, input.linkId)
  if (!found.ok) return found
  const before = found.value
  const seen = seenLink(before, input, principal)
  if (!seen.ok) return seen
  if (before.revokedAt)
    return refuse('gone', 'This link was taken back. Nothing was changed; restore it to change what it says.')
  const relation = input.relation ?? before.relation
  const note = input.note === undefined ? before.note : input.note || null
  if (relation === before.relation && note === before.note) return ok(claimLinkView(before, principal))
  const other = await standingOfSame(tx, { ...before, relation })
  if (other) return linkedAlready(other, principal)
  const after = await tx.claimLink.update({
    where: { id: before.id },
    data: { relation, note, updatedAt: now, revision: { increment: 1 } },
    include: claimLinkInclude,
  })
  record({
    ...{ action: 'claim-link.edit', subjectType: 'claim-link', subjectId: before.id },
    ...{ before: claimLinkSnapshot(before), after: claimLinkSnapshot(after) },
  })
  return ok(claimLinkView(after, principal))
})
