import 'server-only'
import type { AnnotationRow } from '../annotations/annotation-row'

const time = (at: Date | null) => at?.toISOString() ?? null

/** An annotation's whole state, links and spans included, as the record keeps it: enough to rebuild it. */
export const annotationSnapshot = (row: AnnotationRow) => ({
  id: row.id,
  articleId: row.articleId,
  versionId: row.versionId,
  kindId: row.kindId,
  status: row.status,
  revision: row.revision,
  exact: row.exact,
  position: row.position,
  quoteForm: row.quoteForm,
  claimCheckable: row.claimCheckable,
  note: row.note,
  originMethod: row.originMethod,
  originEngine: row.originEngine,
  originVersion: row.originVersion,
  originRule: row.originRule,
  createdById: row.createdById,
  createdAt: time(row.createdAt),
  editedById: row.editedById,
  updatedAt: time(row.updatedAt),
  submittedById: row.submittedById,
  submittedAt: time(row.submittedAt),
  decidedById: row.decidedById,
  decidedAt: time(row.decidedAt),
  decisionReason: row.decisionReason,
  deletedAt: time(row.deletedAt),
  actors: row.actors.map(({ actorId, role }) => ({ actorId, role })),
  topics: row.topics.map(({ topicId }) => topicId),
  anchors: row.anchors
    .map(({ versionId, outcome, spans }) => ({
      versionId,
      outcome,
      spans: spans.map(({ purpose, ordinal, start, end, exact, actorId, actorRole }) => ({
        ...{ purpose, ordinal, start, end, exact, actorId, actorRole },
      })),
    }))
    .sort((a, b) => (a.versionId < b.versionId ? -1 : 1)),
})
