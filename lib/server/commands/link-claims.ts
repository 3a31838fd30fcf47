import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { linkClaimsInput } from '@/lib/schemas/claim'
import { checkEnds, holdBetween, linkedAlready, standingOfSame } from '../claims/claim-links'
import { command } from '../command'
import { newId } from '../new-id'
import { claimLinkInclude, claimLinkSnapshot, claimLinkView } from '../views/claim-link-view'

/**
 * Records what a claim or quote says of a claim. The same said again is the link that is there; where the two are
 * linked otherwise, or with another note, it is refused as a `conflict` that shows that link, so that nothing is
 * overwritten unseen.
 */
export const linkClaims = command('link-claims', linkClaimsInput, async (context, { from, to, relation, note }) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'claim.link')) return refuse('forbidden', 'Your role can’t link claims on this desk.')
  if (from === to) return refuse('invalid_input', 'A claim can’t be linked with itself. Nothing was linked.')
  const tie = { fromId: from, toId: to, relation }
  const ends = await checkEnds(tx, principal, tie)
  if (!ends.ok) return ends
  await holdBetween(tx, tie)
  const standing = await standingOfSame(tx, tie)
  if (standing) {
    const isSame = standing.relation === relation && (!note || note === standing.note)
    return isSame ? ok(claimLinkView(standing, principal)) : linkedAlready(standing, principal)
  }
  const { deskId, userId } = principal
  const made = await tx.claimLink.create({
    data: { ...tie, id: newId(), deskId, note: note || null, createdById: userId, createdAt: now, updatedAt: now },
    include: claimLinkInclude,
  })
  record({
    ...{ action: 'claim-link.create', subjectType: 'claim-link', subjectId: made.id },
    ...{ before: null, after: claimLinkSnapshot(made) },
  })
  return ok(claimLinkView(made, principal))
})
