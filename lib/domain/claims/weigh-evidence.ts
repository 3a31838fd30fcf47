import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { EvidenceWeight } from '@/lib/schemas/claim'
import type { Side } from './sides'

/** A link as it reads from the claim, and how far the annotation at its other end has come. */
export type WeighedLink = { readonly side: Side; readonly status: AnnotationStatus }

/**
 * How many statements speak for a claim and how many against it. What was rejected does not count; what was approved is
 * counted apart from what nobody has decided on yet. Repeating a claim is no evidence for it, and neither is what the
 * claim says of others. Contested is what anything speaks against.
 */
export function weighEvidence(links: readonly WeighedLink[]): EvidenceWeight {
  const count = (side: Side) => {
    const all = links.filter((link) => link.side === side && link.status !== 'rejected')
    const approved = all.filter(({ status }) => status === 'approved').length
    return { approved, unreviewed: all.length - approved }
  }
  const against = count('contradicts')
  return { for: count('supports'), against, isContested: against.approved + against.unreviewed > 0 }
}
