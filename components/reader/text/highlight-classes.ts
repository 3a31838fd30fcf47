import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { KindView } from '@/lib/schemas/annotation'

/** The names of the style sheet's colours by the kinds of the desk. */
export const colourNames = (kinds: readonly KindView[]): ReadonlyMap<string, string> =>
  new Map(kinds.map(({ key, colour }) => [key, colour]))

/**
 * How a stretch looks: its kinds by colour and line, its depth, how far the work on it has come. What is usual goes
 * without a class: each one is paid for on every stretch of a crowded text.
 */
export const segmentClass = ({ kinds, depth, standing }: Segment, colours: ReadonlyMap<string, string>): string =>
  [
    'hl',
    ...kinds.map((kind) => `hl-${colours.get(kind) ?? 'other'}`),
    ...(depth > 1 ? [`hl-depth-${depth}`] : []),
    ...(standing === 'open' ? [] : [`hl-${standing}`]),
  ].join(' ')
