import 'server-only'
import { endOfApproval } from '@/lib/domain/annotations/end-of-approval'
import type { AnnotationRow } from '../annotations/annotation-row'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import { approvedState } from './approved-state'
import { tellSoon } from './keep-telling'

/**
 * Puts a correction beside a change that ended an approval, in the transaction of the change; other changes leave none.
 * It is no change of its own, so it is on no record: the annotation’s own event tells the same.
 */
export async function noteCorrection(
  { tx, principal, now }: Pick<CommandContext, 'tx' | 'principal' | 'now'>,
  before: AnnotationRow,
  after: AnnotationRow,
): Promise<void> {
  const kind = endOfApproval(stateOf(before), stateOf(after))
  if (!kind) return
  await tx.correction.create({
    data: {
      ...{ id: newId(), deskId: before.deskId, annotationId: before.id, articleId: before.articleId, kind },
      ...{ fromRevision: before.revision, toRevision: after.revision, byId: principal.userId, createdAt: now },
      before: approvedState(before),
    },
  })
  tellSoon()
}

const stateOf = ({ status, deletedAt, exact }: AnnotationRow) => ({ status, deleted: deletedAt !== null, exact })
