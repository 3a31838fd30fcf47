import { cuesIn, distance, reach } from '@/lib/domain/annotations/cues'
import { quotationsIn, quotedForm } from '@/lib/domain/annotations/quotation-marks'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'
import { type NamedActor, type Naming, namingsIn } from './named-actors'

const fewestWords = 3

/**
 * Proposes each quotation of an article with the speaker that is named beside it and the verb that says so. It reads
 * marks and names alone: what stands in quotation marks, at least three words long, in a paragraph of the body.
 */
export function proposeQuotes(
  index: TextIndex,
  blocks: readonly Block[],
  actors: readonly NamedActor[],
): SuggestionList {
  const namings = namingsIn(index, actors)
  let spokeLast: Naming | undefined
  const items: SuggestionView[] = []
  for (const block of blocks) {
    if (block.role !== 'body' || block.kind === 'heading') continue
    const quotations = quotationsIn(index, block)
    const outside = (span: Span) => !around(quotations, span)
    const verbs = cuesIn(index, block).filter(outside)
    const named = startingIn(namings, block.start, block.end).filter(outside)
    for (const quotation of quotations) {
      if (index.slice(quotation.start, quotation.end).split(/\s+/, fewestWords).length < fewestWords) continue
      const cue = nearest(quotation, verbs)
      const speaker = nearest(cue ?? quotation, named)
      const saysNobody = block.end - block.start - (quotation.end - quotation.start) < 8
      const found = speaker && distance(quotation, speaker) <= reach ? speaker : saysNobody ? spokeLast : undefined
      items.push(suggestion(index, quotation, cue, found, found === speaker ? 'named' : 'carried'))
      spokeLast = found ?? spokeLast
    }
  }
  return { engine: 'verbatim-marks', engineVersion: '1', items }
}

function suggestion(
  index: TextIndex,
  span: Span,
  cue: Span | undefined,
  speaker: Naming | undefined,
  via: 'named' | 'carried',
): SuggestionView {
  const place = ({ start, end }: Span) => ({ start, end })
  const exact = index.slice(span.start, span.end)
  return {
    ...{ id: `quote-${span.start}-${span.end}`, kind: 'quote', spans: [place(span)] },
    ...{ exact, rule: 'quotation-marks' },
    score: (cue ? 0.3 : 0) + (speaker ? 0.4 : 0) + 0.3,
    quote: {
      ...{ form: quotedForm(exact), isSpeech: true },
      ...(cue && { cue: place(cue) }),
      ...(speaker && {
        speaker: {
          ...{ actorId: speaker.actor.id, name: speaker.actor.name, via },
          ...(via === 'named' && { mention: place(speaker) }),
        },
      }),
    },
  }
}

/** The nearest of sorted spans within reach; of two as near, the one before. */
function nearest<T extends Span>(to: Span, sorted: readonly T[]): T | undefined {
  let best: T | undefined
  // No cue and no name is longer than the reach.
  for (const one of startingIn(sorted, to.start - 2 * reach, to.end + reach))
    if (distance(to, one) <= reach && (!best || distance(to, one) < distance(to, best))) best = one
  return best
}

/** Those of sorted, separate spans that start in `[from, to)`. */
const startingIn = <T extends Span>(sorted: readonly T[], from: number, to: number): T[] =>
  sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to))

const around = (sorted: readonly Span[], { start, end }: Span): boolean => {
  const before = sorted[firstFrom(sorted, start + 1) - 1]
  return before !== undefined && end <= before.end
}

function firstFrom(sorted: readonly Span[], position: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
