import 'server-only'
import type { StoryArticleView } from '@/lib/schemas/concordance'
import type { Principal } from '@/lib/schemas/person'
import { mostArticles, namesOf, storyOrder } from '../concordance/story-articles'
import { db } from '../db'

/** A story’s articles as its ways of looking name them, in their order in time. The story is one of the desk. */
export async function listStoryArticles({ deskId }: Principal, storyId: string): Promise<StoryArticleView[]> {
  const rows = await db.article.findMany({
    where: { storyId, deskId, deletedAt: null, currentVersionId: { not: null } },
    select: { id: true, title: true, publishedAt: true, outlet: { select: { name: true } } },
    orderBy: storyOrder,
    take: mostArticles,
  })
  const names = namesOf(rows)
  return rows.map(({ id, title, publishedAt }) => ({
    ...{ articleId: id, outlet: names.get(id) ?? title, title, publishedAt: publishedAt?.toISOString() ?? null },
  }))
}
