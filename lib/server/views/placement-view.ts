import 'server-only'
import type { PlacementView } from '@/lib/schemas/placement'
import type { Prisma } from '../db'

const articleSelect = { id: true, title: true, outlet: { select: { name: true } } } satisfies Prisma.ArticleSelect

export const placementInclude = {
  article: { select: articleSelect },
  beside: { select: articleSelect },
  story: { select: { id: true, title: true } },
} satisfies Prisma.StoryPlacementInclude
export type PlacementRow = Prisma.StoryPlacementGetPayload<{ include: typeof placementInclude }>

export function placementView(row: PlacementRow): PlacementView {
  const { id, article, beside, story, score, reasons, isJoined, createdAt, dismissedAt } = row
  return {
    ...{ id, story, score, isJoined, reasons: reasons as PlacementView['reasons'] },
    ...{ article: articleOf(article), beside: beside && articleOf(beside) },
    ...{ createdAt: createdAt.toISOString(), dismissedAt: dismissedAt?.toISOString() ?? null },
  }
}

const articleOf = ({ id, title, outlet }: PlacementRow['article']) => ({ id, title, outlet: outlet?.name ?? null })

/** What a person said of a placement, as the record keeps it; what a machine proposed is on no record. */
export const placementSnapshot = (row: Prisma.StoryPlacementGetPayload<object>) => ({
  ...{ id: row.id, articleId: row.articleId, storyId: row.storyId, besideId: row.besideId },
  ...{ dismissedById: row.dismissedById, dismissedAt: row.dismissedAt?.toISOString() ?? null },
})
