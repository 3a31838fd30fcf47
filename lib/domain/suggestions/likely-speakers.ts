import { distance, nearest, sidesOf } from '@/lib/domain/annotations/cues'
import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'
import type { NamedActor, Naming } from './named-actors'

/** An actor who may have said it, and where they are named nearest to the words. */
export type LikelySpeaker = { readonly actor: NamedActor; readonly naming: Naming; readonly beside: boolean }

/**
 * Everybody whom an article names, those first who are named nearest to a quote, outside of its own words. `beside`
 * tells that the name stands in the same paragraph.
 */
export function likelySpeakers(index: TextIndex, namings: readonly Naming[], spans: readonly Span[]): LikelySpeaker[] {
  const far = (place: Span) => Math.min(...spans.map((span) => distance(span, place)))
  const best = new Map<string, Naming>()
  for (const naming of namings) {
    if (spans.some((span) => overlap(span, naming))) continue
    const known = best.get(naming.actor.id)
    if (!known || far(naming) < far(known)) best.set(naming.actor.id, naming)
  }
  const sides = spans.flatMap((span) => sidesOf(index, span))
  return [...best.values()]
    .sort((a, b) => far(a) - far(b) || a.start - b.start)
    .map((naming) => ({ actor: naming.actor, naming, beside: sides.some((side) => overlap(side, naming)) }))
}

const standIns =
  /(?<!\p{L})(?:he|she|they|it|the (?:spokes(?:man|woman|person)|minister|president|mayor|official|officer|company|ministry|agency|group|statement|leader))(?!\p{L})/giu

/**
 * Where the text names a speaker for a quote: by name beside the words, else by a pronoun or a title next to the cue,
 * else by name wherever it is nearest. Undefined where it never does.
 */
export function mentionOf(
  index: TextIndex,
  namings: readonly Naming[],
  spans: readonly Span[],
  cue: Span | null,
): Span | undefined {
  const [first] = likelySpeakers(index, namings, spans)
  if (first?.beside) return place(first.naming)
  const standIn = cue && nearest([cue], standInsAt(index, cue))
  return standIn && distance(cue, standIn) <= 2 ? place(standIn) : first && place(first.naming)
}

function standInsAt(index: TextIndex, cue: Span): Span[] {
  return sidesOf(index, cue).flatMap((side) => {
    const from = index.toUtf16(side.start)
    return [...index.slice(side.start, side.end).matchAll(standIns)].map(({ 0: words, index: at }) => ({
      start: index.toCodePoint(from + at),
      end: index.toCodePoint(from + at + words.length),
    }))
  })
}

const place = ({ start, end }: Span): Span => ({ start, end })
