import 'server-only'
import { sideOf } from '@/lib/domain/claims/sides'
import { type WeighedLink, weighEvidence } from '@/lib/domain/claims/weigh-evidence'
import type { EvidenceWeight } from '@/lib/schemas/claim'
import { db } from '../db'

/** What speaks for and against each of some claims, in one query; what was deleted does not count. */
export async function claimWeights(claimIds: readonly string[]): Promise<(claimId: string) => EvidenceWeight> {
  const links = await db.claimLink.findMany({
    where: { toId: { in: [...claimIds] }, revokedAt: null, from: { deletedAt: null } },
    select: { fromId: true, toId: true, relation: true, from: { select: { status: true } } },
  })
  const byClaim = new Map<string, WeighedLink[]>(claimIds.map((id) => [id, []]))
  for (const link of links) byClaim.get(link.toId)?.push({ side: sideOf(link, link.toId), status: link.from.status })
  return (claimId) => weighEvidence(byClaim.get(claimId) ?? [])
}
