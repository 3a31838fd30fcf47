import 'server-only'
import type { ClaimRelation } from '@/lib/schemas/claim'

/** A link of the demo: two of its annotations, each told by its first words. */
export type DemoClaimLink = {
  readonly from: string
  readonly to: string
  readonly relation: ClaimRelation
  readonly note?: string
}

const elevenPiles = 'eleven piles that a child could put a screwdriver through'

/** What the demo’s editor has linked. */
export const demoClaimLinks: readonly DemoClaimLink[] = [
  {
    from: '17 of its wooden legs had turned to mush',
    to: elevenPiles,
    relation: 'contradicts',
    note: 'Nobody but the Gull counts seventeen, and it does not say who did.',
  },
  {
    from: 'We found eleven piles that a child could put a screwdriver through, and I was not prepared to gamble with a full ferry on top of them,',
    to: elevenPiles,
    relation: 'repeats',
  },
  {
    from: 'a consultant who worked for the town in 2024 put it at 3.2m',
    to: 'The repair will cost about 2.3 million crowns',
    relation: 'contradicts',
  },
]
