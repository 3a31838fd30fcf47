import 'server-only'
import type { Prisma } from '../db'

const person = { select: { id: true, name: true } } as const

/** All that an annotation says, its links and its people, read with a fixed number of queries for any number of rows. */
export const annotationInclude = {
  kind: true,
  createdBy: person,
  editedBy: person,
  submittedBy: person,
  decidedBy: person,
  anchors: { include: { spans: { orderBy: [{ purpose: 'asc' }, { ordinal: 'asc' }] } } },
  actors: { include: { actor: { select: { id: true, name: true } } }, orderBy: [{ role: 'asc' }, { actorId: 'asc' }] },
  topics: { include: { topic: { select: { id: true, label: true } } }, orderBy: { topicId: 'asc' } },
} as const satisfies Prisma.AnnotationInclude

export type AnnotationRow = Prisma.AnnotationGetPayload<{ include: typeof annotationInclude }>

/** The spans on the version that the annotation stands on, by what they are for. */
export function currentSpans(row: AnnotationRow) {
  const spans = row.anchors.find(({ versionId }) => versionId === row.versionId)?.spans ?? []
  return {
    targets: spans.filter(({ purpose }) => purpose === 'target'),
    cue: spans.find(({ purpose }) => purpose === 'cue'),
    mentions: spans.filter(({ purpose }) => purpose === 'mention'),
  }
}
