import 'server-only'
import { proposeLinks } from '@/lib/domain/claims/propose-links'
import { otherEnd, type Side, sideOf, sides } from '@/lib/domain/claims/sides'
import { weighEvidence } from '@/lib/domain/claims/weigh-evidence'
import { ok, type Result } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { ClaimView, EvidenceView, LinkProposal } from '@/lib/schemas/claim'
import type { Principal } from '@/lib/schemas/person'
import { type ClaimRow, loadClaim } from '../claims/load-claim'
import { nearStatements, statementOf } from '../claims/near-statements'
import { db } from '../db'
import { claimLinkInclude, claimLinkView } from '../views/claim-link-view'
import { statementInclude, statementView } from '../views/statement-view'

type Evidence = EvidenceView & { readonly side: Side }

/** One claim with what speaks for it and against it, and what else might; `not_found`, or `gone` where it was deleted. */
export async function getClaim(principal: Principal, claimId: string): Promise<Result<ClaimView>> {
  const found = await loadClaim(principal, claimId)
  if (!found.ok) return found
  const claim = found.value
  const evidence = await evidenceOf(principal, claim.id)
  const { revision, note, claimCheckable, createdBy, updatedAt } = claim
  const mayLink = can(principal, 'claim.link')
  return ok({
    ...statementView(claim),
    ...{ revision, note, checkable: claimCheckable, createdBy, updatedAt: updatedAt.toISOString() },
    weight: weighEvidence(evidence.map(({ side, statement }) => ({ side, status: statement.status }))),
    evidence: Object.fromEntries(
      sides.map((side) => [
        side,
        evidence.filter((one) => one.side === side).map(({ link, statement }) => ({ link, statement })),
      ]),
    ) as ClaimView['evidence'],
    // Whoever can’t link has no use for what could be linked.
    proposals: mayLink ? await proposalsOf(principal, claim, evidence) : [],
    can: { link: mayLink },
  })
}

/** The links of a claim, either way, that stand with both their annotations; the first that was made first. */
async function evidenceOf(principal: Principal, claimId: string): Promise<Evidence[]> {
  const links = await db.claimLink.findMany({
    where: {
      ...{ deskId: principal.deskId, revokedAt: null },
      OR: [
        { toId: claimId, from: { deletedAt: null } },
        { fromId: claimId, to: { deletedAt: null } },
      ],
    },
    include: { ...claimLinkInclude, from: { include: statementInclude }, to: { include: statementInclude } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return links.map(({ from, to, ...link }) => ({
    side: sideOf(link, claimId),
    link: claimLinkView(link, principal),
    statement: statementView(otherEnd(link, claimId) === from.id ? from : to),
  }))
}

async function proposalsOf(
  principal: Principal,
  claim: ClaimRow,
  evidence: readonly Evidence[],
): Promise<LinkProposal[]> {
  const linked = new Set(evidence.map(({ statement }) => statement.id))
  const near = await nearStatements(principal, claim)
  const proposals = proposeLinks(
    statementOf(claim),
    near.filter(({ id }) => !linked.has(id)),
  )
  const rows = await db.annotation.findMany({
    where: { id: { in: proposals.map(({ id }) => id) } },
    include: statementInclude,
  })
  return proposals.flatMap(({ id, ...proposal }) => {
    const row = rows.find((one) => one.id === id)
    return row ? [{ ...proposal, statement: statementView(row) }] : []
  })
}
