import { type AnnotationFields, fieldsOf } from '@/components/api/annotation-fields'
import { proposeForm } from '@/lib/domain/annotations/quotation-marks'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView, KindView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'

/** Words to be found elsewhere, and what a mark of them will say. */
export type SoughtWords = { readonly exact: string; readonly fields: AnnotationFields }

/**
 * The selected words, or else those of the active annotation. What it says of them is taken over; what hangs on its own
 * place is not: cue, mentions and note.
 */
export function soughtWords(
  index: TextIndex,
  selection: Span | undefined,
  active: AnnotationView | undefined,
  [usual]: readonly KindView[],
): SoughtWords | undefined {
  const span = selection ?? active?.spans[0]
  if (!span || !usual) return undefined
  const exact = index.slice(span.start, span.end)
  const fields: AnnotationFields = active
    ? { ...fieldsOf(active), cue: null, note: '' }
    : {
        ...{ kind: usual.key, spans: [span], form: proposeForm(index, [span]), cue: null, checkable: null },
        ...{ actors: [], topics: [], note: '' },
      }
  return { exact, fields: { ...fields, actors: fields.actors.map((actor) => ({ ...actor, mention: null })) } }
}
