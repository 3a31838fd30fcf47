import type { AnnotationStatus, Decision } from '@/lib/schemas/annotation'
import { ok, type Result, refuse } from '../result'

/** Everything that can happen to an annotation's status. Deleting and restoring leave it alone. */
export type StatusMove = 'edit' | 'submit' | 'withdraw' | 'undecide' | Decision

/** The one status table: from a status, by a move, to a status. What is absent is refused. */
export const statusTable: Readonly<Record<AnnotationStatus, Partial<Readonly<Record<StatusMove, AnnotationStatus>>>>> =
  {
    draft: { edit: 'draft', submit: 'submitted' },
    submitted: {
      edit: 'submitted',
      withdraw: 'draft',
      approve: 'approved',
      request_changes: 'changes_requested',
      reject: 'rejected',
    },
    changes_requested: { edit: 'draft', submit: 'submitted', undecide: 'submitted' },
    approved: { edit: 'draft', undecide: 'submitted' },
    rejected: { edit: 'draft', undecide: 'submitted' },
  }

/** Statuses that carry a reviewer's word. */
export const isDecided = (status: AnnotationStatus): boolean =>
  status === 'approved' || status === 'rejected' || status === 'changes_requested'

/** The status as a person says it. */
export const statusWords: Readonly<Record<AnnotationStatus, string>> = {
  draft: 'a draft',
  submitted: 'waiting for review',
  changes_requested: 'sent back for changes',
  approved: 'approved',
  rejected: 'rejected',
}

const moveWords: Readonly<Record<StatusMove, string>> = {
  edit: 'edited',
  submit: 'submitted',
  withdraw: 'withdrawn',
  undecide: 'put back in the queue',
  approve: 'approved',
  request_changes: 'sent back',
  reject: 'rejected',
}

/** Where a move leads, or `illegal_transition` in words. */
export function nextStatus(from: AnnotationStatus, move: StatusMove): Result<AnnotationStatus> {
  const to = statusTable[from][move]
  return to
    ? ok(to)
    : refuse(
        'illegal_transition',
        `This annotation is ${statusWords[from]}, so it can’t be ${moveWords[move]} now. Nothing was changed.`,
      )
}
