import 'server-only'
import type { CorrectedPlace } from '@/lib/schemas/correction'
import type { Principal } from '@/lib/schemas/person'
import type { ApprovedState } from '../corrections/approved-state'
import { db } from '../db'

/** No story is shown with more of them. */
const most = 500

/**
 * Where in a story an approval ended and nobody approved anew: the newest correction of each such annotation. The story is
 * one of the desk.
 */
export async function listCorrectedPlaces({ deskId }: Principal, storyId: string): Promise<CorrectedPlace[]> {
  const rows = await db.correction.findMany({
    where: {
      ...{ deskId, article: { storyId, deletedAt: null } },
      annotation: { OR: [{ status: { not: 'approved' } }, { deletedAt: { not: null } }] },
    },
    include: { article: { select: { currentVersionId: true } } },
    distinct: 'annotationId',
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map(({ id, annotationId, articleId, article, before }) => {
    const { versionId, quote } = before as unknown as ApprovedState
    const spans = versionId === article.currentVersionId ? quote.spans.map(({ start, end }) => ({ start, end })) : []
    return { id, annotationId, articleId, spans }
  })
}
