import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { CorrectionKind } from '@/lib/schemas/correction'

type State = { readonly status: AnnotationStatus; readonly deleted: boolean; readonly exact: string }

/**
 * How a change ended an approval, if it did: only what stood approved can be corrected, and only by ceasing to be that
 * or by saying other words. Undefined for every other change.
 */
export function endOfApproval(before: State, after: State): CorrectionKind | undefined {
  if (before.status !== 'approved' || before.deleted) return undefined
  if (after.deleted) return 'deleted'
  if (after.status === 'approved') return after.exact === before.exact ? undefined : 'edited'
  if (after.status === 'rejected') return 'rejected'
  return after.status === 'draft' ? 'edited' : 'reopened'
}
