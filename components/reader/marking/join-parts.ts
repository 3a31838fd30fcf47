import type { AnnotationFields } from '@/components/api/annotation-fields'
import { nextPart, withPart } from '@/lib/domain/annotations/join-quotes'
import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Block } from '@/lib/schemas/block'

/** A quote with the part that goes on behind its attribution; and the annotation of that part, which it takes in. */
export type Joined = { readonly fields: AnnotationFields; readonly absorbed: AnnotationView | undefined }

/**
 * Joins the next quotation of the paragraph to a quote. One that is marked already is taken in where it may be
 * deleted, with its actors, topics and note; else nothing is joined.
 */
export function joinNext(
  index: TextIndex,
  blocks: readonly Block[],
  fields: AnnotationFields,
  others: readonly AnnotationView[],
): Joined | undefined {
  const [first] = fields.spans
  const paragraph = first && blocks.find((block) => overlap(block, first))
  const part = paragraph && nextPart(index, paragraph, fields.spans)
  if (!part) return undefined
  const absorbed = others.find(({ kind, spans }) => kind === fields.kind && spans.some((span) => overlap(span, part)))
  if (!absorbed) return { fields: { ...fields, spans: withPart(fields.spans, part) }, absorbed: undefined }
  if (!absorbed.can.remove) return undefined
  const spans = absorbed.spans.reduce(withPart, fields.spans)
  const isNew = <T>(list: readonly T[], id: (one: T) => string) => {
    const known = new Set(list.map(id))
    return (one: T) => !known.has(id(one))
  }
  const actorKey = ({ actorId, role }: AnnotationFields['actors'][number]) => `${actorId} ${role}`
  const theirs = absorbed.actors.map(({ mention, ...actor }) => ({ ...actor, mention: mention ?? null }))
  return {
    absorbed,
    fields: {
      ...fields,
      spans,
      actors: [...fields.actors, ...theirs.filter(isNew(fields.actors, actorKey))],
      topics: [...fields.topics, ...absorbed.topics.filter(isNew(fields.topics, ({ topicId }) => topicId))],
      note: [fields.note, absorbed.note ?? ''].filter((note) => note.trim()).join('\n'),
    },
  }
}
