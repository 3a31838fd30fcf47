import 'server-only'
import type { Prisma } from '../db'

/** An article's own columns, as the record keeps them. */
export const articleSnapshot = (article: Prisma.ArticleGetPayload<object>) => ({
  id: article.id,
  storyId: article.storyId,
  outletId: article.outletId,
  title: article.title,
  byline: article.byline,
  dateline: article.dateline,
  url: article.url,
  language: article.language,
  publishedAt: article.publishedAt?.toISOString() ?? null,
  currentVersionId: article.currentVersionId,
  revision: article.revision,
  createdById: article.createdById,
  createdAt: article.createdAt.toISOString(),
  updatedAt: article.updatedAt.toISOString(),
  deletedAt: article.deletedAt?.toISOString() ?? null,
})

/** The columns of a version that `versionSnapshot` reads. */
export const versionSnapshotSelect = {
  id: true,
  articleId: true,
  number: true,
  sha256: true,
  length: true,
  createdById: true,
  createdAt: true,
} as const satisfies Prisma.ArticleVersionSelect

/** A version as the record keeps it: the text itself is frozen in its table, its hash stands here. */
export const versionSnapshot = (
  version: Prisma.ArticleVersionGetPayload<{ select: typeof versionSnapshotSelect }>,
) => ({
  id: version.id,
  articleId: version.articleId,
  number: version.number,
  sha256: version.sha256,
  length: version.length,
  createdById: version.createdById,
  createdAt: version.createdAt.toISOString(),
})
