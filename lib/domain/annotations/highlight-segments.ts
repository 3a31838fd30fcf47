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

/**
 * A stretch of text that looks the same throughout: half-open code points, how many annotations lie on it,
 * and which kinds they are of, in the alphabet's order.
 */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly kinds: readonly KindKey[]
  readonly standing: Standing
}

type Edge = { at: number; step: 1 | -1; kind: KindKey; standing: Standing }

/**
 * Cuts the text at every edge of every annotation, so that overlapping and nested ones become a flat, sorted
 * row of separate stretches; neighbours that look the same are one. Its cost grows with the number of edges
 * alone, however many annotations lie on each other.
 */
export function highlightSegments(highlights: Iterable<Highlight>): Segment[] {
  const cover = new Map<string, number>()
  const count = (name: string, step: number) => cover.set(name, (cover.get(name) ?? 0) + step)
  const segments: Segment[] = []
  let [depth, from] = [0, 0]
  for (const { at, step, kind, standing } of edgesOf(highlights)) {
    if (at > from && depth > 0) append(segments, { start: from, end: at, depth, ...look(cover) })
    from = at
    depth += step
    count(`kind ${kind}`, step)
    count(standing, step)
  }
  return segments
}

function edgesOf(highlights: Iterable<Highlight>): Edge[] {
  const edges: Edge[] = []
  for (const { spans, kind, status } of highlights) {
    const standing = standingOf(status)
    for (const { start, end } of spans)
      edges.push({ at: start, step: 1, kind, standing }, { at: end, step: -1, kind, standing })
  }
  return edges.sort((a, b) => a.at - b.at)
}

const standingOf = (status: AnnotationStatus): Standing =>
  status === 'approved' || status === 'rejected' ? status : 'open'

function look(cover: ReadonlyMap<string, number>): Pick<Segment, 'kinds' | 'standing'> {
  const here = [...cover].filter(([, n]) => n > 0).map(([name]) => name)
  const kinds = here.flatMap((name) => (name.startsWith('kind ') ? [name.slice(5)] : [])).sort()
  const standing = (['approved', 'open'] as const).find((name) => here.includes(name)) ?? 'rejected'
  return { kinds, standing }
}

function append(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  if (last && last.end === next.start && looksLike(last, next))
    segments[segments.length - 1] = { ...last, end: next.end }
  else segments.push(next)
}

const looksLike = (a: Segment, b: Segment) =>
  a.depth === b.depth && a.standing === b.standing && a.kinds.join() === b.kinds.join()
