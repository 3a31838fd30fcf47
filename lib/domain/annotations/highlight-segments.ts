import type { AnnotationStatus, KindKey } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'

/** What a highlight shows of an annotation. */
export type Highlight = {
  readonly spans: readonly Span[]
  readonly kind: KindKey
  readonly status: AnnotationStatus
}

/** How far the work on a stretch has come: the furthest of the annotations there. */
export type Standing = 'open' | 'approved' | 'rejected'

/** Depths that look different: so many annotations on one stretch, and more, look the same. */
export const deepest = 4

/**
 * A stretch of text that looks the same throughout: half-open code points, how many annotations lie on it (up to
 * `deepest`), and which kinds they are of, in the alphabet's order.
 */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly kinds: readonly KindKey[]
  readonly standing: Standing
}

type Edge = { at: number; step: 1 | -1; kind: KindKey; standing: Standing }
type Look = Pick<Segment, 'kinds' | 'standing'>
type Growing = Omit<Segment, 'end'> & { end: number }

/**
 * Cuts the text at every edge of every annotation, so that overlapping and nested ones become a flat, sorted
 * row of separate stretches; neighbours that look the same are one. Its cost grows with the number of edges
 * alone, however many annotations lie on each other.
 */
export function highlightSegments(highlights: Iterable<Highlight>): Segment[] {
  const cover = { kinds: new Map<KindKey, number>(), standings: new Map<Standing, number>() }
  const segments: Growing[] = []
  let [depth, from] = [0, 0]
  let look: Look | undefined
  for (const { at, step, kind, standing } of edgesInOrder(highlights)) {
    if (at > from && depth > 0) {
      look ??= lookOf(cover)
      append(segments, {
        start: from,
        end: at,
        depth: Math.min(depth, deepest),
        kinds: look.kinds,
        standing: look.standing,
      })
    }
    from = at
    depth += step
    const isOtherKind = count(cover.kinds, kind, step)
    if (count(cover.standings, standing, step) || isOtherKind) look = undefined
  }
  return segments
}

/** Whether two stretches are drawn alike, wherever they stand. */
export const looksLike = (a: Segment, b: Segment): boolean =>
  a.depth === b.depth && a.standing === b.standing && (a.kinds === b.kinds || a.kinds.join() === b.kinds.join())

function edgesInOrder(highlights: Iterable<Highlight>): Edge[] {
  const edges: Edge[] = []
  for (const { spans, kind, status } of highlights) {
    const standing = standingOf(status)
    for (const { start, end } of spans)
      edges.push({ at: start, step: 1, kind, standing }, { at: end, step: -1, kind, standing })
  }
  // Place and number in one value: numbers alone are sorted many times faster than what they stand for.
  const order = Float64Array.from(edges, ({ at }, i) => at * edges.length + i).sort()
  return Array.from(order, (value) => edges[value - Math.floor(value / edges.length) * edges.length] as Edge)
}

const standingOf = (status: AnnotationStatus): Standing =>
  status === 'approved' || status === 'rejected' ? status : 'open'

/** Counts one more or less; says whether the first came or the last went. */
function count<Name>(counts: Map<Name, number>, name: Name, step: 1 | -1): boolean {
  const before = counts.get(name) ?? 0
  counts.set(name, before + step)
  return before === 0 || before + step === 0
}

const inOrder = ['approved', 'open'] as const
type Cover = { readonly kinds: ReadonlyMap<KindKey, number>; readonly standings: ReadonlyMap<Standing, number> }

const lookOf = ({ kinds, standings }: Cover): Look => ({
  kinds: [...kinds].flatMap(([kind, n]) => (n > 0 ? [kind] : [])).sort(),
  standing: inOrder.find((name) => (standings.get(name) ?? 0) > 0) ?? 'rejected',
})

/** The last one grows, where the next looks the same. */
function append(segments: Growing[], next: Growing): void {
  const last = segments.at(-1)
  if (last && last.end === next.start && looksLike(last, next)) last.end = next.end
  else segments.push(next)
}
