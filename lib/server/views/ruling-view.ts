import 'server-only'
import type { RulingView } from '@/lib/schemas/concordance'
import type { Prisma } from '../db'

/** What a ruling is about, as its row keeps it for people and for texts that have moved: the words, and whose. */
export type RulingAbout = {
  readonly words: readonly string[]
  readonly articleIds: readonly string[]
}

/** A ruling's own columns, as the record keeps them. */
export const rulingSnapshot = (ruling: Prisma.RulingGetPayload<object>) => ({
  id: ruling.id,
  storyId: ruling.storyId,
  kind: ruling.kind,
  a: ruling.a,
  b: ruling.b,
  about: ruling.about,
  reason: ruling.reason,
  revision: ruling.revision,
  createdById: ruling.createdById,
  createdAt: ruling.createdAt.toISOString(),
  revokedAt: ruling.revokedAt?.toISOString() ?? null,
})

export const rulingInclude = { createdBy: { select: { id: true, name: true } } } satisfies Prisma.RulingInclude
export type RulingRow = Prisma.RulingGetPayload<{ include: typeof rulingInclude }>

export function rulingView({ id, kind, a, b, about, reason, revision, ...ruling }: RulingRow): RulingView {
  const { words } = about as unknown as RulingAbout
  return {
    ...{ id, kind, a, b, words: [...words], reason, revision, createdBy: ruling.createdBy },
    ...{ createdAt: ruling.createdAt.toISOString(), revokedAt: ruling.revokedAt?.toISOString() ?? null },
  }
}
