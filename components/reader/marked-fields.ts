import type { AnnotationFields } from '@/components/api/annotation-fields'
import { quotationAround, withoutEdgeMarks } from '@/lib/domain/annotations/quotation-marks'
import { joinedSpans, settledSpan } from '@/lib/domain/annotations/span-sets'
import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'
import type { Marking } from './marking/marking-toolbar'

/** A selection as it would be marked: whole characters, no white space and no quotation marks at its edges. */
export function markable(index: TextIndex, selected: Span | undefined): Span | undefined {
  const settled = selected && settledSpan(index, selected)
  return settled && settledSpan(index, withoutEdgeMarks(index, settled))
}

/** The quotation around a selection, where it is more than what is selected. */
export function wholeQuotation(index: TextIndex, span: Span): Span | undefined {
  const around = quotationAround(index, span)
  return around && (around.start < span.start || around.end > span.end) ? around : undefined
}

/** An open form with a selection made part of it; undefined where this marking is none for a form. */
export function withSelection(fields: AnnotationFields, marking: Marking, span: Span): AnnotationFields | undefined {
  switch (marking) {
    case 'stretch':
      return { ...fields, spans: joinedSpans(fields.spans, span) }
    case 'replace':
      return { ...fields, spans: replaced(fields.spans, span) }
    case 'cue':
      return fields.kind === 'quote' ? { ...fields, cue: span } : undefined
    case 'mention': {
      const [first, ...rest] = fields.actors
      return first && { ...fields, actors: [{ ...first, mention: span }, ...rest] }
    }
    case 'to-marks':
    default:
      return undefined
  }
}

/** The stretch that the selection meets gives way to it; the others stay. */
function replaced(spans: readonly Span[], span: Span): Span[] {
  const met = spans.filter((one) => overlap(one, span))
  const kept = spans.length === 1 ? [] : spans.filter((one) => !met.includes(one))
  return joinedSpans(kept, span)
}
