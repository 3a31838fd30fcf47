import 'server-only'
import { can } from '@/lib/policies/can'
import type { ClaimLinkView } from '@/lib/schemas/claim'
import type { Principal } from '@/lib/schemas/person'
import type { Prisma } from '../db'

/** A link's own columns, as the record keeps them. */
export const claimLinkSnapshot = (link: Prisma.ClaimLinkGetPayload<object>) => ({
  id: link.id,
  fromId: link.fromId,
  toId: link.toId,
  relation: link.relation,
  note: link.note,
  revision: link.revision,
  createdById: link.createdById,
  createdAt: link.createdAt.toISOString(),
  updatedAt: link.updatedAt.toISOString(),
  revokedAt: link.revokedAt?.toISOString() ?? null,
})

export const claimLinkInclude = { createdBy: { select: { id: true, name: true } } } satisfies Prisma.ClaimLinkInclude
export type ClaimLinkRow = Prisma.ClaimLinkGetPayload<{ include: typeof claimLinkInclude }>

/** A link between two annotations, with what this person may do with it now. */
export const claimLinkView = (link: ClaimLinkRow, principal: Principal): ClaimLinkView => ({
  id: link.id,
  fromId: link.fromId,
  toId: link.toId,
  relation: link.relation,
  note: link.note,
  revision: link.revision,
  createdBy: link.createdBy,
  createdAt: link.createdAt.toISOString(),
  updatedAt: link.updatedAt.toISOString(),
  revokedAt: link.revokedAt?.toISOString() ?? null,
  can: { edit: can(principal, 'claim.link') },
})
