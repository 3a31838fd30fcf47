import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { sourceRef } from '@/lib/schemas/source'
import { command } from '../command'
import { stale } from '../library/stale'
import { readSourceRow, setRemoved } from '../sources/source-row'
import { sourceItem } from '../views/source-view'

/** Brings a removed source back to its story. One that was never removed is just shown. */
export const restoreSource = command('restore-source', sourceRef, async (context, { sourceId, revision }) => {
  const { principal } = context
  if (!can(principal, 'source.remove')) return refuse('forbidden', 'Your role can’t bring sources back on this desk.')
  const found = await readSourceRow(context, sourceId)
  if (!found.ok) return found
  const before = found.value
  if (!before.deletedAt) return ok(sourceItem(principal, before))
  if (before.revision !== revision) return stale('source', sourceItem(principal, before))
  return ok(sourceItem(principal, await setRemoved(context, before, null)))
})
