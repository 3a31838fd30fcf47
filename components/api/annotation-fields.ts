import { z } from 'zod'
import { exactOf, type TextIndex } from '@/lib/domain/text/text-index'
import { type AnnotationView, actorRole, quoteForm } from '@/lib/schemas/annotation'

const span = z.object({ start: z.int(), end: z.int() })

/** What a person can say of a marked passage, as forms and the queue of writes hold it. */
export const annotationFields = z.object({
  kind: z.string(),
  spans: z.array(span).min(1),
  form: quoteForm,
  cue: span.nullable(),
  checkable: z.boolean().nullable(),
  actors: z.array(z.object({ actorId: z.string(), name: z.string(), role: actorRole, mention: span.nullable() })),
  topics: z.array(z.object({ topicId: z.string(), label: z.string() })),
  note: z.string(),
})
export type AnnotationFields = z.infer<typeof annotationFields>

/** What an annotation says, in that form. */
export const fieldsOf = (view: AnnotationView): AnnotationFields => ({
  kind: view.kind,
  spans: view.spans,
  form: view.quote?.form ?? 'direct',
  cue: view.quote?.cue ?? null,
  checkable: view.claim?.checkable ?? null,
  actors: view.actors.map(({ actorId, name, role, mention }) => ({ actorId, name, role, mention: mention ?? null })),
  topics: view.topics,
  note: view.note ?? '',
})

/** What is sent for it. `exact` lets the server prove that both sides mean the same words. */
export const bodyOf = (fields: AnnotationFields, index: TextIndex): WriteBody =>
  bodyWith(fields, exactOf(index, fields.spans))

/** The same for a text that is not at hand, but whose words are known. */
export function bodyWith(fields: AnnotationFields, exact: string): WriteBody {
  const { kind, spans, form, cue, checkable, actors, topics, note } = fields
  return {
    ...{ kind, spans, exact },
    quote: kind === 'quote' ? { form, cue } : null,
    claim: kind === 'claim' ? { checkable } : null,
    actors: actors.map(({ actorId, role, mention }) => ({ actorId, role, mention })),
    topics: topics.map(({ topicId }) => topicId),
    note: note.trim() ? note : null,
  }
}

/** The fields of a request; `exact` is there in all of them, for it is shown until the answer comes. */
export type WriteBody = { exact: string } & Record<string, unknown>
