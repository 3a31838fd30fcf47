import type { AnnotationFields } from '@/components/api/annotation-fields'
import { quoteForm } from '@/lib/schemas/annotation'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'

/** What a suggested quote says, ready to be saved or mended. A speaker whom the desk does not know is left open. */
export function suggestedFields({ spans, quote }: SuggestionView): AnnotationFields {
  const { speaker, cue, form } = quote ?? {}
  const known = speaker?.actorId && { actorId: speaker.actorId, name: speaker.name, mention: speaker.mention ?? null }
  return {
    ...{ kind: 'quote', spans: [...spans], form: quoteForm.safeParse(form).data ?? 'direct', cue: cue ?? null },
    ...{ checkable: null, topics: [], note: '' },
    actors: known ? [{ ...known, role: 'speaker' }] : [],
  }
}

/** Which rule of which engine proposed it, for the record. */
export const originOf = ({ rule }: SuggestionView, { engine, engineVersion }: SuggestionList) => ({
  ...{ method: 'suggestion', engine, engineVersion, rule },
})
