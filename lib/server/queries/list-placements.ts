import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { PlacementView } from '@/lib/schemas/placement'
import { db, type Prisma } from '../db'
import { placementInclude, placementView } from '../views/placement-view'
import { noArticle } from './get-article'
import { getStory } from './get-story'

/** More are never shown at once. */
const most = 50

/** Which story an article seems to be of, or was taken into by likeness. */
export async function articlePlacements(
  principal: Principal,
  articleId: string,
): Promise<Result<{ items: PlacementView[] }>> {
  const { deskId } = principal
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read articles on this desk.')
  if (!id.safeParse(articleId).success) return noArticle()
  const article = await db.article.findFirst({
    where: { id: articleId, deskId, deletedAt: null },
    select: { id: true },
  })
  return article ? ok({ items: await standing(principal, { articleId }) }) : noArticle()
}

/** Which articles seem to be of a story, and which were taken into it by likeness. */
export async function storyPlacements(
  principal: Principal,
  storyId: string,
): Promise<Result<{ items: PlacementView[] }>> {
  const story = await getStory(principal, storyId)
  return story.ok ? ok({ items: await standing(principal, { storyId }) }) : story
}

/** What is proposed for articles that are in no story, and what stands as it was joined; the newest first. */
async function standing({ deskId }: Principal, where: Prisma.StoryPlacementWhereInput): Promise<PlacementView[]> {
  const rows = await db.storyPlacement.findMany({
    where: {
      ...{ ...where, deskId, dismissedAt: null },
      OR: [
        { isJoined: false, article: { storyId: null, deletedAt: null } },
        { isJoined: true, article: { storyId: { not: null }, deletedAt: null } },
      ],
    },
    include: { ...placementInclude, article: { select: { ...placementInclude.article.select, storyId: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  // What was joined and has been moved since is no news any more.
  return rows.filter(({ isJoined, article, storyId }) => !isJoined || article.storyId === storyId).map(placementView)
}
