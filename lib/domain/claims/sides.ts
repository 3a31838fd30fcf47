import type { ClaimRelation } from '@/lib/schemas/claim'

/** A link between two annotations, as far as its meaning goes. */
export type Tie = { readonly fromId: string; readonly toId: string; readonly relation: ClaimRelation }

/** What a link says as it reads from one of its two ends. */
export type Side =
  | 'supports'
  | 'contradicts'
  | 'repeats'
  | 'updates'
  | 'updatedBy'
  | 'supportsOther'
  | 'contradictsOther'

/** In the order in which a claim’s page tells them. */
export const sides: readonly Side[] = [
  ...(['supports', 'contradicts', 'repeats', 'updatedBy', 'updates'] as const),
  ...(['supportsOther', 'contradictsOther'] as const),
]

const towards = { supports: 'supports', contradicts: 'contradicts', repeats: 'repeats', updates: 'updatedBy' } as const
const away = {
  ...({ supports: 'supportsOther', contradicts: 'contradictsOther' } as const),
  ...({ repeats: 'repeats', updates: 'updates' } as const),
}

/**
 * How a link reads from the side of one of its annotations. Whoever repeats is repeated; all else has a direction: what
 * speaks for a claim is not supported by it in turn.
 */
export const sideOf = ({ fromId, relation }: Tie, annotationId: string): Side =>
  fromId === annotationId ? away[relation] : towards[relation]

/** The annotation at a link’s other end. */
export const otherEnd = ({ fromId, toId }: Tie, annotationId: string): string =>
  fromId === annotationId ? toId : fromId

/**
 * Whether two links say something of the same, so that only one of them can stand: both lead the same way between the
 * same annotations, or either says “repeats”, which leads both ways.
 */
export const isOfSame = (a: Tie, b: Tie): boolean =>
  (a.fromId === b.fromId && a.toId === b.toId) ||
  (a.fromId === b.toId && a.toId === b.fromId && (a.relation === 'repeats' || b.relation === 'repeats'))
