import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'

/** How far from the words their cue or their speaker is looked for, in code points. */
export const reach = 160

/** Verbs that tell that somebody speaks, and what is used like one. */
const speechVerbs = (
  'said says say saying told tells tell telling added adds adding asked asks asking warned warns warning called calls ' +
  'calling replied replies argued argues insisted insists stressed stresses noted notes wrote writes announced ' +
  'announces explained explains described describes recalled recalls claimed claims denied denies declared declares ' +
  'stated states confirmed confirms admitted admits suggested suggests acknowledged continued concluded remarked ' +
  'observed commented promised vowed urged predicted joked tweeted posted answered repeated'
).split(' ')
const cue = new RegExp(`(?<!\\p{L})(?:${speechVerbs.join('|')}|according to)(?!\\p{L})`, 'giu')

/** The words in a stretch that may introduce speech, in order; half-open, in code points. */
export function cuesIn(index: TextIndex, { start, end }: Span): Span[] {
  const from = index.toUtf16(start)
  return [...index.slice(start, end).matchAll(cue)].map(({ 0: verb, index: at }) => ({
    start: index.toCodePoint(from + at),
    end: index.toCodePoint(from + at + verb.length),
  }))
}

/** The cue that stands nearest to a quote in its paragraph, outside its own words; undefined where there is none. */
export function cueBeside(index: TextIndex, spans: readonly Span[]): Span | undefined {
  const around = spans.flatMap((span) => sidesOf(index, span))
  return nearest(
    spans,
    around.flatMap((side) => cuesIn(index, side)).filter((one) => !spans.some((span) => overlap(span, one))),
  )
}

/** What stands before and behind a span in its paragraph, as far as it counts. */
export function sidesOf(index: TextIndex, { start, end }: Span): Span[] {
  const [from, to] = [index.toUtf16(start), index.toUtf16(end)]
  const before = index.text.slice(Math.max(0, from - reach), from)
  const behind = index.text.slice(to, to + reach)
  const lineStart = from - before.length + before.lastIndexOf('\n') + 1
  const lineEnd = behind.includes('\n') ? behind.indexOf('\n') : behind.length
  return [
    { start: index.toCodePoint(lineStart), end: start },
    { start: end, end: index.toCodePoint(to + lineEnd) },
  ]
}

/** How many code points lie between two spans. */
export const distance = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end)

/** The one of some places that is nearest to any of the spans; of two as near, the first. */
export function nearest<T extends Span>(spans: readonly Span[], places: readonly T[]): T | undefined {
  const far = (place: T) => Math.min(...spans.map((span) => distance(span, place)))
  let best: { place: T; far: number } | undefined
  for (const place of places) {
    const found = far(place)
    if (!best || found < best.far) best = { place, far: found }
  }
  return best?.place
}
