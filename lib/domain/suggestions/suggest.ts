import { exactOf, type TextIndex } from '@/lib/domain/text/text-index'
import type { Findings, QuoteFinding, SpeakerFinding, TopicFinding } from '@/lib/language/read-article'
import type { Span } from '@/lib/schemas/span'
import type { SuggestionView } from '@/lib/schemas/suggestion'
import { aliasKey, type Lessons, mentionKey } from './lessons'
import type { NamedActor } from './named-actors'
import { resolveNamed } from './resolve-named'

export type SuggestContext = {
  readonly versionId: string
  readonly index: TextIndex
  /** The desk's actors that the article may name. */
  readonly actors: readonly NamedActor[]
  readonly lessons: Lessons
  readonly topics: readonly TopicFinding[]
}

/**
 * What a desk is offered of an article's findings, in the order of the text: names resolved to its own actors, and
 * nothing that it dismissed. An id says what is proposed where, so it is the same each time.
 */
export function suggest({ quotes, claims, named }: Findings, context: SuggestContext): SuggestionView[] {
  const { index, lessons, actors, topics, versionId } = context
  const known = resolveNamed(named, actors, lessons)
  const idOf = (key: string) => `${versionId}.${key}`
  const who = (speaker: SpeakerFinding) => speakerOf(speaker, index, known, context)
  const items = [
    ...quotes.map((quote): SuggestionView => quoteSuggestion(quote, { index, who, idOf })),
    ...claims.map(({ span, score, reasons, claimedBy, speaker }): SuggestionView => {
      const by = speaker && quotes.find((quote) => quote.speaker?.mention.start === speaker.start)?.speaker
      const claimant = by && who(by)
      return {
        ...{ id: idOf(`claim-${span.start}-${span.end}`), kind: 'claim', spans: [span], exact: exactOf(index, [span]) },
        ...{
          score,
          rule: `checkable-${reasons[0]?.sign.replace(' ', '-') ?? 'sentence'}`,
          evidence: reasons.map(placeOf),
        },
        claim: { claimedBy, ...(claimant && { speaker: claimant }), reasons: [...reasons] },
      }
    }),
    ...named.flatMap(({ name, kind, titles, variants, mentions }, i): SuggestionView[] => {
      const [first] = mentions
      if (!first || lessons.dismissed.has(mentionKey(name))) return []
      const actor = known[i]
      return [
        {
          ...{ id: idOf(`mention-${first.start}-${first.end}`), kind: 'mention', spans: [placeOf(first)] },
          ...{
            exact: exactOf(index, [first]),
            score: Math.max(...mentions.map(({ score }) => score)),
            rule: first.rule,
          },
          evidence: mentions.map(placeOf),
          actor: {
            ...(actor ? { actorId: actor.id, name: actor.name, type: actor.kind } : { name, type: kind }),
            ...(titles[0] && { title: titles[0] }),
            variants: [...new Set([name, ...variants])].filter((one) => one !== (actor?.name ?? name)),
          },
        },
      ]
    }),
    ...topics.map(
      ({ topicId, label, score, evidence }): SuggestionView => ({
        ...{
          id: idOf(`topic-${topicId}`),
          kind: 'topic',
          spans: [...evidence.slice(0, 1)],
          exact: exactOf(index, evidence.slice(0, 1)),
        },
        ...{ score, rule: 'topic-words', evidence: [...evidence], topic: { topicId, label } },
      }),
    ),
  ]
  return items
    .filter(({ id }) => !lessons.dismissed.has(id))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

const placeOf = ({ start, end }: Span): Span => ({ start, end })

type QuoteTools = {
  readonly index: TextIndex
  readonly who: (speaker: SpeakerFinding) => NonNullable<NonNullable<SuggestionView['quote']>['speaker']>
  readonly idOf: (key: string) => string
}

function quoteSuggestion(
  { spans, form, isSpeech, rule, score, speaker, cue }: QuoteFinding,
  tools: QuoteTools,
): SuggestionView {
  const [first, last] = [spans[0], spans.at(-1)]
  const mention = speaker?.mention
  return {
    ...{ id: tools.idOf(`quote-${first?.start}-${last?.end}`), kind: 'quote', spans: [...spans] },
    ...{ exact: exactOf(tools.index, spans), score, rule },
    evidence: [...(mention ? [mention] : []), ...(cue ? [cue] : [])],
    quote: {
      ...{ form, isSpeech },
      ...(cue && { cue }),
      ...(speaker && { speaker: tools.who(speaker) }),
    },
  }
}

/** Who speaks, as the desk knows them: by the name, or by the very words that the desk has learned. */
function speakerOf(
  { name, via, mention, named }: SpeakerFinding,
  index: TextIndex,
  known: readonly (NamedActor | undefined)[],
  { lessons, actors }: SuggestContext,
) {
  const words = index.slice(mention.start, mention.end)
  const taught = named === undefined ? lessons.aliases.get(aliasKey(words)) : undefined
  const actor = (named === undefined ? undefined : known[named]) ?? actors.find(({ id }) => id === taught)
  return { ...(actor ? { actorId: actor.id, name: actor.name } : { name }), via, mention }
}
