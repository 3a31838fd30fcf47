import 'server-only'
import type { Statement } from '@/lib/domain/claims/propose-links'
import type { Principal } from '@/lib/schemas/person'
import { db, type Prisma } from '../db'
import { visibleAnnotations } from '../queries/visible'
import type { StatementRow } from '../views/statement-view'

/** How many are read of each sort, those that changed last; so that a page costs the same on a desk of any size. */
const most = { story: 300, actors: 200, desk: 200 } as const

const select = {
  ...{ id: true, articleId: true, exact: true, status: true },
  article: { select: { publishedAt: true } },
} as const satisfies Prisma.AnnotationSelect
type Row = Prisma.AnnotationGetPayload<{ select: typeof select }>

/** The claims and quotes among which something about a claim is looked for: of its story, of its actors, of late. */
export async function nearStatements(principal: Principal, claim: StatementRow): Promise<Statement[]> {
  const { storyId } = claim.article
  const actorIds = claim.actors.map(({ actorId }) => actorId)
  const read = (where: Prisma.AnnotationWhereInput, take: number) =>
    db.annotation.findMany({
      where: { ...visibleAnnotations(principal), kind: { key: { in: ['claim', 'quote'] } }, ...where },
      ...{ select, take, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] },
    })
  const found = await Promise.all([
    storyId ? read({ article: { storyId } }, most.story) : [],
    actorIds.length > 0 ? read({ actors: { some: { actorId: { in: actorIds } } } }, most.actors) : [],
    read({}, most.desk),
  ])
  return [...new Map(found.flat().map((row) => [row.id, statementOf(row)])).values()]
}

/** An annotation’s words as proposing reads them. */
export const statementOf = ({ id, articleId, exact, status, article }: Row | StatementRow): Statement => ({
  ...{ id, articleId, exact, status },
  publishedAt: article.publishedAt?.toISOString() ?? null,
})
