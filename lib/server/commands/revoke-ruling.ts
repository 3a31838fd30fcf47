import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { revokeRulingInput } from '@/lib/schemas/concordance'
import { command } from '../command'
import { rulingInclude, rulingSnapshot, rulingView } from '../views/ruling-view'

/** Takes back what somebody said of a story’s concordance: from now on it counts no more. */
export const revokeRuling = command('revoke-ruling', revokeRulingInput, async (context, { rulingId, revision }) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'story.rule')) return refuse('forbidden', 'Your role can’t rule on a story’s concordance.')
  await tx.$queryRaw`SELECT 1 FROM ruling WHERE id = ${rulingId}::uuid FOR UPDATE`
  const before = await tx.ruling.findFirst({
    where: { id: rulingId, deskId: principal.deskId },
    include: rulingInclude,
  })
  if (!before) return refuse('not_found', 'There is no such ruling on this desk.')
  if (before.revokedAt) return ok(rulingView(before))
  if (before.revision !== revision)
    return refuse('revision_conflict', 'Somebody changed this in the meantime. Nothing was changed.', {
      current: rulingView(before),
    })
  const data = { revokedAt: now, revision: { increment: 1 } }
  const after = await tx.ruling.update({ where: { id: rulingId }, data, include: rulingInclude })
  record({
    ...{ action: 'ruling.revoke', subjectType: 'ruling', subjectId: rulingId },
    ...{ before: rulingSnapshot(before), after: rulingSnapshot(after) },
  })
  return ok(rulingView(after))
})
