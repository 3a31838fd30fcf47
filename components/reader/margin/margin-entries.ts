import type { AnnotationDraft } from '@/components/api/annotation-draft'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'

/** What has a place in the margin: an annotation, or the form that is open (of one, or of a new one). */
export type MarginEntry = {
  readonly id: string
  readonly span: Span
  readonly annotation: AnnotationView | undefined
  readonly isOpen: boolean
}

const nowhere: Span = { start: 0, end: 0 }

/** Annotations in the order of the text, with the open form where its passage stands. */
export function marginEntries(
  annotations: readonly AnnotationView[],
  open: { readonly key: string; readonly span: Span } | undefined,
): MarginEntry[] {
  const entries: MarginEntry[] = []
  let isPlaced = !open
  for (const annotation of annotations) {
    const span = annotation.spans[0] ?? nowhere
    if (open && annotation.id === open.key) continue
    if (open && !isPlaced && open.span.start < span.start) {
      entries.push({ id: open.key, span: open.span, annotation: undefined, isOpen: true })
      isPlaced = true
    }
    entries.push({ id: annotation.id, span, annotation, isOpen: false })
  }
  if (open && !isPlaced) entries.push({ id: open.key, span: open.span, annotation: undefined, isOpen: true })
  return entries
}

/** The form's place: it moves when its passage does, and not with every letter that is typed. */
export const placeOfDraft = (draft: AnnotationDraft | undefined) =>
  draft && { key: draft.key, span: draft.fields.spans[0] ?? nowhere }

/** The first of the sorted entries whose passage starts at or after a place. */
export function firstFrom(entries: readonly MarginEntry[], start: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
