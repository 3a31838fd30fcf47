import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { KindView } from '@/lib/schemas/annotation'

/** Depths that look different; more annotations on one stretch look like this many. */
const deepest = 4

/** The names of the style sheet's colours by the kinds of the desk. */
export const colourNames = (kinds: readonly KindView[]): ReadonlyMap<string, string> =>
  new Map(kinds.map(({ key, colour }) => [key, colour]))

/** How a stretch looks: its kinds by colour and line, its depth, how far the work on it has come. */
export const segmentClass = (segment: Segment, colours: ReadonlyMap<string, string>): string =>
  [
    'hl',
    ...segment.kinds.map((kind) => `hl-${colours.get(kind) ?? 'other'}`),
    `hl-depth-${Math.min(segment.depth, deepest)}`,
    `hl-${segment.standing}`,
  ].join(' ')
