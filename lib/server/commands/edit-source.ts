import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editSourceInput } from '@/lib/schemas/source'
import { command } from '../command'
import { stale } from '../library/stale'
import { placeSpeaker, readSourceRow } from '../sources/source-row'
import { sourceHeadSelect, sourceItem, sourceSnapshot } from '../views/source-view'

/** Changes what describes a source; its text never changes. A field that is left out stays, `null` clears it. */
export const editSource = command('edit-source', editSourceInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'source.edit')) return refuse('forbidden', 'Your role can’t edit sources on this desk.')
  const found = await readSourceRow(context, input.sourceId)
  if (!found.ok) return found
  const before = found.value
  if (before.deletedAt) return refuse('gone', 'This source was removed. Nothing was changed; restore it first.')
  if (before.revision !== input.revision) return stale('source', sourceItem(principal, before))
  const speakerId = await placeSpeaker(context, input.speakerId)
  if (!speakerId.ok) return speakerId
  const { title, url, saidAt } = input
  const after = await tx.primarySource.update({
    where: { id: before.id },
    data: {
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(input.speakerId !== undefined && { speakerId: speakerId.value }),
      ...(saidAt !== undefined && { saidAt: saidAt ? new Date(saidAt) : null }),
      ...{ updatedAt: now, revision: { increment: 1 } },
    },
    select: sourceHeadSelect,
  })
  record({
    ...{ action: 'source.edit', subjectType: 'source', subjectId: before.id },
    ...{ before: sourceSnapshot(before), after: sourceSnapshot(after) },
  })
  return ok(sourceItem(principal, after))
})
