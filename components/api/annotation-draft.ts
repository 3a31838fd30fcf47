import { z } from 'zod'
import { cueBeside } from '@/lib/domain/annotations/cues'
import { proposeForm } from '@/lib/domain/annotations/quotation-marks'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type AnnotationView, annotationView } from '@/lib/schemas/annotation'
import { type AnnotationFields, annotationFields, fieldsOf } from './annotation-fields'
import { newId } from './new-id'

/** What somebody is typing: a new mark, or a change to one that stands (`base`). Kept in the browser until it is saved. */
export const annotationDraft = z.object({
  /** The annotation's id, which a new one has already. */
  key: z.string(),
  articleId: z.string(),
  versionId: z.string(),
  base: annotationView.nullable(),
  fields: annotationFields,
  /** The waiting write, if any, whose outcome `base` shows as if it were done. */
  after: z.string().nullable().default(null),
  origin: z.record(z.string(), z.string()).optional(),
  /** Why it could not be saved; `current` is what stood in its way. */
  problem: z.object({ message: z.string(), current: annotationView.nullable() }).nullable().default(null),
})
export type AnnotationDraft = z.infer<typeof annotationDraft>

type Place = Pick<AnnotationDraft, 'articleId' | 'versionId'>

/** A new mark over a passage; the form of a quote and its cue are proposed from what stands around it. */
export function newDraft(
  place: Place,
  kind: string,
  spans: AnnotationFields['spans'],
  index: TextIndex,
): AnnotationDraft {
  const fields: AnnotationFields = {
    ...{ kind, spans, form: proposeForm(index, spans), checkable: null },
    cue: (kind === 'quote' && cueBeside(index, spans)) || null,
    ...{ actors: [], topics: [], note: '' },
  }
  return { key: newId(), ...place, base: null, fields, after: null, problem: null }
}

/** A change to an annotation, beginning with what it says. */
export const draftOf = (view: AnnotationView, after: string | null): AnnotationDraft => ({
  key: view.id,
  articleId: view.articleId,
  versionId: view.versionId,
  base: view,
  fields: fieldsOf(view),
  after,
  problem: null,
})

/** Whether a draft says anything that the server does not have. */
export const isChanged = ({ base, fields }: AnnotationDraft): boolean =>
  base === null || JSON.stringify(fields) !== JSON.stringify(fieldsOf(base))
