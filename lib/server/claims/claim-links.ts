import 'server-only'
import { isOfSame, type Tie } from '@/lib/domain/claims/sides'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import { hold } from '../library/hold'
import { stale } from '../library/stale'
import type { Transaction } from '../transaction'
import { type ClaimLinkRow, claimLinkInclude, claimLinkView } from '../views/claim-link-view'

type Seen = { readonly linkId: string; readonly revision: number }

/**
 * A link of the desk, held until the commit together with all others between the same two annotations. Refuses
 * `not_found` for another desk's.
 */
export async function holdLink(tx: Transaction, principal: Principal, id: string): Promise<Result<ClaimLinkRow>> {
  const where = { id, deskId: principal.deskId }
  const ends = await tx.claimLink.findFirst({ where, select: { fromId: true, toId: true } })
  if (!ends) return refuse('not_found', 'There is no such link on this desk.')
  await holdBetween(tx, ends)
  return ok(await tx.claimLink.findFirstOrThrow({ where, include: claimLinkInclude }))
}

/** Makes whoever links the same two annotations, in either direction, take turns until the commit. */
export const holdBetween = (tx: Transaction, { fromId, toId }: Pick<Tie, 'fromId' | 'toId'>): Promise<void> =>
  hold(tx, 'claim-link', ...[fromId, toId].sort())

/** The standing link, other than this one itself, that says something of the same; undefined where none does. */
export async function standingOfSame(
  tx: Transaction,
  { fromId, toId, relation, id }: Tie & { readonly id?: string },
): Promise<ClaimLinkRow | undefined> {
  const standing = await tx.claimLink.findMany({
    where: {
      ...{ revokedAt: null, ...(id && { id: { not: id } }) },
      OR: [
        { fromId, toId },
        { fromId: toId, toId: fromId },
      ],
    },
    include: claimLinkInclude,
  })
  return standing.find((one) => isOfSame(one, { fromId, toId, relation }))
}

/** Says how both are linked already, and shows that link. */
export const linkedAlready = (link: ClaimLinkRow, principal: Principal) =>
  refuse(
    'conflict',
    `${link.createdBy.name} has linked these two already: one ${link.relation} the other. Nothing was changed; change that link, or take it back first.`,
    { current: claimLinkView(link, principal) },
  )

/** Refuses a write that saw an older state of a link. */
export const seenLink = (link: ClaimLinkRow, { revision }: Seen, principal: Principal): Result<null> =>
  link.revision === revision ? ok(null) : stale('link', claimLinkView(link, principal))

/**
 * Whether two annotations of the desk can be linked: `not_found` unless both are there, one says something, and the
 * other is a claim; `gone` where either was deleted.
 */
export async function checkEnds(
  tx: Transaction,
  { deskId }: Principal,
  { fromId, toId }: Pick<Tie, 'fromId' | 'toId'>,
): Promise<Result<null>> {
  const found = await tx.annotation.findMany({
    where: { deskId, id: { in: [fromId, toId] }, kind: { key: { in: ['claim', 'quote'] } } },
    select: { id: true, deletedAt: true, kind: { select: { key: true } } },
  })
  const [from, to] = [found.find(({ id }) => id === fromId), found.find(({ id }) => id === toId)]
  if (to?.kind.key !== 'claim') return refuse('not_found', 'There is no such claim on this desk. Nothing was linked.')
  if (!from) return refuse('not_found', 'There is no such claim or quote on this desk. Nothing was linked.')
  if (from.deletedAt || to.deletedAt)
    return refuse('gone', 'One of the two was deleted. Nothing was linked; restore it in its article first.')
  return ok(null)
}
