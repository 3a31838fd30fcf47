import type { AnnotationFields } from '@/components/api/annotation-fields'
import { quoteForm } from '@/lib/schemas/annotation'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'

/** What a suggested quote or claim says, ready to be saved or mended. A speaker whom the desk does not know is left open. */
export function suggestedFields({ kind, spans, quote, claim }: SuggestionView): AnnotationFields {
  const speaker = quote?.speaker ?? claim?.speaker
  const known = speaker?.actorId && { actorId: speaker.actorId, name: speaker.name, mention: speaker.mention ?? null }
  return {
    ...{ kind, spans: [...spans], form: quoteForm.safeParse(quote?.form).data ?? 'direct', cue: quote?.cue ?? null },
    ...{ checkable: kind === 'claim' ? true : null, topics: [], note: '' },
    actors: known ? [{ ...known, role: 'speaker' }] : [],
  }
}

/** Which rule of which engine proposed it, for the record. */
export const originOf = ({ rule, by }: SuggestionView, { engine, engineVersion }: SuggestionList) => ({
  ...{ method: 'suggestion', rule },
  ...(by
    ? { engine: `${by.engine} ${by.model}`.slice(0, 100), engineVersion: by.version || '1' }
    : { engine, engineVersion }),
})
