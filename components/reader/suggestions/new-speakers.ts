import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import type { SuggestionView } from '@/lib/schemas/suggestion'

const addedActor = z.object({ id: z.string(), name: z.string() })

/** The names among the suggestions that are those of speakers whom the desk does not know yet. */
export function newSpeakers(chosen: readonly SuggestionView[], all: readonly SuggestionView[]): SuggestionView[] {
  const names = new Set(chosen.map(unknownName))
  return all.filter(({ kind, actor }) => kind === 'mention' && actor && !actor.actorId && names.has(actor.name))
}

/** The same suggestions with the speakers that were added meanwhile, by their names. */
export const withSpeakers = (chosen: readonly SuggestionView[], added: ReadonlyMap<string, string>): SuggestionView[] =>
  chosen.map((one) => {
    const actorId = added.get(unknownName(one) ?? '')
    if (!actorId) return one
    const { quote, claim } = one
    return {
      ...one,
      ...(quote?.speaker && { quote: { ...quote, speaker: { ...quote.speaker, actorId } } }),
      ...(claim?.speaker && { claim: { ...claim, speaker: { ...claim.speaker, actorId } } }),
    }
  })

function unknownName({ quote, claim }: SuggestionView): string | undefined {
  const speaker = quote?.speaker ?? claim?.speaker
  return speaker?.actorId ? undefined : speaker?.name
}

/** Makes suggested names actors of the desk: those that were made, by their names, and what went wrong first. */
export async function addActors(names: readonly SuggestionView[]) {
  const answers = await Promise.all(
    names.map(({ id }) => {
      const path = `/suggestions/${encodeURIComponent(id)}/accept`
      return callApi({ method: 'POST', path, body: {}, key: newKey(), schema: addedActor })
    }),
  )
  const added = new Map(answers.flatMap((answer) => (answer.ok ? [[answer.value.name, answer.value.id] as const] : [])))
  const refused = answers.find((answer) => !answer.ok)
  return { added, problem: refused && !refused.ok ? refused.error.message : undefined }
}
