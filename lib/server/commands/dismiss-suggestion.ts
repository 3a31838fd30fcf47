import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { mentionKey, termsKey } from '@/lib/domain/suggestions/lessons'
import { textIndex } from '@/lib/domain/text/text-index'
import { stem } from '@/lib/language/words/stem'
import { can } from '@/lib/policies/can'
import { line } from '@/lib/schemas/common'
import { lessonKind } from '@/lib/schemas/lesson'
import type { Principal } from '@/lib/schemas/person'
import { dismissSuggestionInput } from '@/lib/schemas/suggestion'
import { type CommandOptions, command } from '../command'
import { parseInput } from '../parse-input'
import { type FoundSuggestion, findSuggestion } from '../queries/find-suggestion'
import { teach } from '../readings/teach'

const lessonInput = z.strictObject({
  kind: lessonKind,
  key: z.string().max(4_000),
  about: z.custom<FoundAbout>(),
  reason: line(500).optional(),
})
type FoundAbout = ReturnType<typeof aboutOf>

const writeDismissal = command('dismiss-suggestion', lessonInput, async (context, input) => {
  if (!can(context.principal, 'suggestion.dismiss'))
    return refuse('forbidden', 'Your role can’t dismiss suggestions on this desk.')
  await teach(context, input)
  return ok(undefined)
})

/**
 * Does not want to see a suggestion again: a quotation or a claim in its article, a name on the whole desk; the words
 * that led to a topic lead to it no more. It counts for everybody on the desk until somebody takes it back.
 */
export async function dismissSuggestion(
  principal: Principal,
  input: unknown,
  options: CommandOptions = {},
): Promise<Result<undefined>> {
  const parsed = parseInput(dismissSuggestionInput, input)
  if (!parsed.ok) return parsed
  const found = await findSuggestion(principal, parsed.value.suggestion)
  if (!found.ok) return found
  const { reason } = parsed.value
  const lesson = { kind: 'dismissal', key: keyOf(found.value), about: aboutOf(found.value), ...(reason && { reason }) }
  return writeDismissal(principal, lesson, options)
}

function keyOf({ suggestion, article }: FoundSuggestion): string {
  const { kind, id, actor, topic, evidence } = suggestion
  if (kind === 'mention') return mentionKey(actor?.name ?? suggestion.exact)
  if (kind !== 'topic' || !topic) return id
  const index = textIndex(article.version.text)
  return termsKey(
    topic.topicId,
    evidence.map(({ start, end }) => termAt(index.slice(start, end))),
  )
}

const termAt = (words: string) => words.toLowerCase().split(/\s+/).map(stem).join(' ')

const longestWords = 300

function aboutOf({ suggestion, article }: FoundSuggestion) {
  const { kind, exact, topic, evidence } = suggestion
  const index = textIndex(article.version.text)
  const led = [...new Set(evidence.map(({ start, end }) => index.slice(start, end).toLowerCase()))].join(', ')
  return {
    suggestion: suggestion.id,
    of: kind,
    words: (kind === 'topic' ? led : exact).slice(0, longestWords),
    ...(topic && { meaning: topic.label }),
    article: { id: article.id, title: article.title },
  }
}
