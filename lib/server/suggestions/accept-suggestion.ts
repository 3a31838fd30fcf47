import 'server-only'
import { type z } from 'zod'
import { type Result, refuse } from '@/lib/domain/result'
import { quoteForm } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { acceptSuggestionInput } from '@/lib/schemas/suggestion'
import type { CommandOptions } from '../command'
import { createActor } from '../commands/create-actor'
import { createAnnotation } from '../commands/create-annotation'
import { parseInput } from '../parse-input'
import { type FoundSuggestion, findSuggestion } from '../queries/find-suggestion'

type Overrides = z.output<typeof acceptSuggestionInput>

/**
 * Takes a suggestion up: a quotation or a claim becomes a draft annotation, a name an actor of the desk. What the request
 * names counts instead of what was proposed. It goes through the same commands as work by hand.
 */
export async function acceptSuggestion(
  principal: Principal,
  input: unknown,
  options: CommandOptions = {},
): Promise<Result<unknown>> {
  const parsed = parseInput(acceptSuggestionInput, input)
  if (!parsed.ok) return parsed
  const found = await findSuggestion(principal, parsed.value.suggestion)
  if (!found.ok) return found
  const { kind, actor, topic } = found.value.suggestion
  if (kind === 'topic') return refuse('invalid_input', topicsBelong(topic?.label ?? ''))
  if (kind === 'quote' || kind === 'claim')
    return createAnnotation(principal, annotationOf(found.value, parsed.value), options)
  if (actor?.actorId) return refuse('conflict', `The desk knows ${actor.name} already. Nothing was changed.`)
  const { name = '', type = 'person', title, variants = [] } = actor ?? {}
  return createActor(
    principal,
    {
      name,
      kind: type,
      aliases: variants,
      titles: title ? [{ title: title.slice(0, 200), from: null, until: null }] : [],
    },
    options,
  )
}

function annotationOf({ article, list, suggestion }: FoundSuggestion, { form, actors, topics = [], note }: Overrides) {
  const { spans, kind, quote, claim, rule, by } = suggestion
  const speaker = quote?.speaker ?? claim?.speaker
  const proposed = speaker?.actorId
    ? [{ actorId: speaker.actorId, role: 'speaker', ...(speaker.mention && { mention: speaker.mention }) }]
    : []
  return {
    ...{ articleId: article.id, versionId: article.version.id, kind, spans, topics, note },
    actors: actors ?? proposed,
    ...(kind === 'quote' && {
      quote: { form: form ?? quoteForm.safeParse(quote?.form).data ?? 'partial', cue: quote?.cue ?? null },
    }),
    ...(kind === 'claim' && { claim: { checkable: true } }),
    origin: {
      method: 'suggestion',
      ...{ engine: by ? `${by.engine} ${by.model}`.slice(0, 100) : list.engine, rule },
      engineVersion: by ? by.version || '1' : list.engineVersion,
    },
  }
}

const topicsBelong = (label: string) =>
  `A topic is said of a quote or a claim: name “${label}” among its topics. Nothing was saved.`
