import { z } from 'zod'
import { newKey } from '@/components/api/new-key'
import { proposeForm } from '@/lib/domain/annotations/quotation-marks'
import { exactOf, type TextIndex } from '@/lib/domain/text/text-index'
import { type AnnotationView, actorRole, annotationView, quoteForm } from '@/lib/schemas/annotation'

const span = z.object({ start: z.int(), end: z.int() })

/** What a person can say of a marked passage, as the form holds it. */
const draftFields = z.object({
  kind: z.string(),
  spans: z.array(span).min(1),
  form: quoteForm,
  cue: span.nullable(),
  checkable: z.boolean().nullable(),
  actors: z.array(z.object({ actorId: z.string(), name: z.string(), role: actorRole, mention: span.nullable() })),
  topics: z.array(z.object({ topicId: z.string(), label: z.string() })),
  note: z.string(),
})
export type DraftFields = z.infer<typeof draftFields>

/** A mark that the server does not have yet: a new one, or a change to one that it has (`base`). */
export const annotationDraft = z.object({
  key: z.string(),
  articleId: z.string(),
  versionId: z.string(),
  base: annotationView.nullable(),
  fields: draftFields,
  /** What was sent without an answer: the server may have it, so it must be settled before anything else is sent. */
  sent: z.object({ key: z.string(), body: z.record(z.string(), z.unknown()) }).nullable(),
})
export type AnnotationDraft = z.infer<typeof annotationDraft>

type Place = Pick<AnnotationDraft, 'articleId' | 'versionId'>

/** A new mark over a passage; the form of a quote is proposed from the marks around it. */
export function newDraft(place: Place, kind: string, spans: DraftFields['spans'], index: TextIndex): AnnotationDraft {
  const fields: DraftFields = {
    ...{ kind, spans, form: proposeForm(index, spans), cue: null, checkable: null },
    ...{ actors: [], topics: [], note: '' },
  }
  return { key: newKey(), ...place, base: null, fields, sent: null }
}

/** A change to an annotation, beginning with what it says. */
export const draftOf = (view: AnnotationView): AnnotationDraft => ({
  key: view.id,
  articleId: view.articleId,
  versionId: view.versionId,
  base: view,
  fields: fieldsOf(view),
  sent: null,
})

export const fieldsOf = (view: AnnotationView): DraftFields => ({
  kind: view.kind,
  spans: view.spans,
  form: view.quote?.form ?? 'direct',
  cue: view.quote?.cue ?? null,
  checkable: view.claim?.checkable ?? null,
  actors: view.actors.map(({ actorId, name, role, mention }) => ({ actorId, name, role, mention: mention ?? null })),
  topics: view.topics,
  note: view.note ?? '',
})

/** What is sent for a draft. `exact` lets the server prove that both sides mean the same words. */
export function bodyOf(fields: DraftFields, index: TextIndex): Record<string, unknown> {
  const { kind, spans, form, cue, checkable, actors, topics, note } = fields
  return {
    ...{ kind, spans, exact: exactOf(index, spans) },
    quote: kind === 'quote' ? { form, cue } : null,
    claim: kind === 'claim' ? { checkable } : null,
    actors: actors.map(({ actorId, role, mention }) => ({ actorId, role, mention })),
    topics: topics.map(({ topicId }) => topicId),
    note: note.trim() ? note : null,
  }
}

/** Whether a draft says anything that the server does not have. */
export const isChanged = ({ base, fields }: AnnotationDraft): boolean =>
  base === null || JSON.stringify(fields) !== JSON.stringify(fieldsOf(base))
