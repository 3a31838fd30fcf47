import 'server-only'
import type { OutletView } from '@/lib/schemas/story'
import type { Prisma } from '../db'
import type { Transaction } from '../transaction'

/** Outlets with how many articles each has on the desk, counted for all of them at once. */
export async function outletViews(
  tx: Transaction,
  outlets: readonly Prisma.OutletGetPayload<object>[],
): Promise<OutletView[]> {
  const counted = await tx.article.groupBy({
    by: ['outletId'],
    where: { outletId: { in: outlets.map(({ id }) => id) }, deletedAt: null },
    _count: true,
  })
  const counts = new Map(counted.map((row) => [row.outletId, row._count]))
  return outlets.map(({ id, name, homepage, revision }) => ({
    id,
    name,
    homepage,
    revision,
    articleCount: counts.get(id) ?? 0,
  }))
}
