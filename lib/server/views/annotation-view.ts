import 'server-only'
import { annotationRights } from '@/lib/policies/annotation-rights'
import type { AnnotationSubject } from '@/lib/policies/can'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { type AnnotationRow, currentSpans } from '../annotations/annotation-row'

const place = ({ start, end }: { start: number; end: number }) => ({ start, end })

/** An annotation as the contract shows it, with what this person may do with it now. */
export function annotationView(row: AnnotationRow, principal: Principal): AnnotationView {
  const { targets, cue, mentions } = currentSpans(row)
  return {
    id: row.id,
    articleId: row.articleId,
    versionId: row.versionId,
    kind: row.kind.key,
    spans: targets.map(place),
    exact: row.exact,
    status: row.status,
    revision: row.revision,
    ...(row.quoteForm && { quote: { form: row.quoteForm, ...(cue && { cue: place(cue) }) } }),
    ...(row.kind.key === 'claim' && { claim: row.claimCheckable === null ? {} : { checkable: row.claimCheckable } }),
    actors: row.actors.map(({ actor, role }) => {
      const mention = mentions.find((span) => span.actorId === actor.id && span.actorRole === role)
      return { actorId: actor.id, name: actor.name, role, ...(mention && { mention: place(mention) }) }
    }),
    topics: row.topics.map(({ topic }) => ({ topicId: topic.id, label: topic.label })),
    ...(row.note && { note: row.note }),
    origin: {
      method: row.originMethod,
      ...(row.originEngine && { engine: row.originEngine }),
      ...(row.originVersion && { engineVersion: row.originVersion }),
      ...(row.originRule && { rule: row.originRule }),
    },
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    editedBy: row.editedBy,
    updatedAt: row.updatedAt.toISOString(),
    ...(row.submittedBy && { submittedBy: row.submittedBy }),
    ...(row.submittedAt && { submittedAt: row.submittedAt.toISOString() }),
    ...(row.decidedBy && { decidedBy: row.decidedBy }),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
    ...(row.decisionReason && { reason: row.decisionReason }),
    anchor: row.anchors.find(({ versionId }) => versionId === row.versionId)?.outcome ?? 'kept',
    deleted: row.deletedAt !== null,
    can: annotationRights(principal, subjectOf(row)),
  }
}

/** What `can()` needs to know of a row. */
export const subjectOf = (
  row: Pick<
    AnnotationRow,
    'createdById' | 'editedById' | 'status' | 'deletedAt' | 'decidedById' | 'decidedAt' | 'updatedAt'
  >,
): AnnotationSubject => ({
  createdById: row.createdById,
  editedById: row.editedById,
  status: row.status,
  deleted: row.deletedAt !== null,
  freshlyDecidedById: row.decidedAt?.getTime() === row.updatedAt.getTime() ? row.decidedById : null,
})
