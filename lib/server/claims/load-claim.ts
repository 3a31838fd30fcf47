import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { db, type Prisma } from '../db'
import { statementInclude } from '../views/statement-view'

export const claimInclude = {
  ...statementInclude,
  createdBy: { select: { id: true, name: true } },
} as const satisfies Prisma.AnnotationInclude
export type ClaimRow = Prisma.AnnotationGetPayload<{ include: typeof claimInclude }>

/** One claim of the desk; `not_found` for other kinds of annotation and other desks, `gone` where it was deleted. */
export async function loadClaim(principal: Principal, claimId: string): Promise<Result<ClaimRow>> {
  if (!can(principal, 'annotation.read')) return refuse('forbidden', 'Your role can’t read claims on this desk.')
  const where = { id: claimId, deskId: principal.deskId, kind: { key: 'claim' } }
  const row = id.safeParse(claimId).success ? await db.annotation.findFirst({ where, include: claimInclude }) : null
  if (!row) return refuse('not_found', 'There is no such claim on this desk.')
  if (row.deletedAt)
    return refuse(
      'gone',
      'This claim was deleted. Its links are kept: restore it in its article, and they count again.',
    )
  return ok(row)
}
