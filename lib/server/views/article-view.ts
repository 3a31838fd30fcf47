import 'server-only'
import { can } from '@/lib/policies/can'
import type { ArticleListItem, ArticleView } from '@/lib/schemas/article'
import type { Block } from '@/lib/schemas/block'
import type { Principal } from '@/lib/schemas/person'
import type { Prisma } from '../db'

/** What every view of an article reads; never the text. */
export const articleHeadSelect = {
  id: true,
  title: true,
  byline: true,
  dateline: true,
  url: true,
  language: true,
  publishedAt: true,
  storyId: true,
  outletId: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  outlet: { select: { name: true } },
  story: { select: { title: true } },
  createdBy: { select: { id: true, name: true } },
} as const satisfies Prisma.ArticleSelect

type ArticleHead = Prisma.ArticleGetPayload<{ select: typeof articleHeadSelect }>
/** What tells one version of a text from another; never the text. */
export const versionHeadSelect = {
  id: true,
  number: true,
  sha256: true,
  length: true,
  createdAt: true,
} as const satisfies Prisma.ArticleVersionSelect

type VersionHead = Prisma.ArticleVersionGetPayload<{ select: typeof versionHeadSelect }>
type Version = Prisma.ArticleVersionGetPayload<object>
type Counts = ArticleListItem['counts']

/** An article with one of its versions; `others` are the versions that are not shown. */
export function articleView(
  principal: Principal,
  article: ArticleHead,
  version: Version,
  others: NonNullable<ArticleView['otherVersions']> = [],
): ArticleView {
  return {
    ...articleHead(article),
    version: {
      id: version.id,
      number: version.number,
      sha256: version.sha256,
      length: version.length,
      text: version.text,
      blocks: version.blocks as unknown as Block[],
      createdAt: version.createdAt.toISOString(),
    },
    ...(others.length > 0 && { otherVersions: others }),
    can: {
      annotate: can(principal, 'annotation.create'),
      edit: can(principal, 'article.edit'),
      remove: can(principal, 'article.remove'),
    },
  }
}

/** An article as a row of a list. */
export function articleListItem(
  article: ArticleHead & { currentVersion: VersionHead | null },
  counts: Counts,
): ArticleListItem {
  const { currentVersion, ...head } = article
  // An article and its first version are committed together.
  const { createdAt, ...version } = currentVersion as VersionHead
  return { ...articleHead(head), version: { ...version, createdAt: createdAt.toISOString() }, counts }
}

/** No annotation in any status. */
export const noCounts = (): Counts => ({ draft: 0, submitted: 0, approved: 0, changes_requested: 0, rejected: 0 })

function articleHead(article: ArticleHead) {
  const { outlet, story, publishedAt, createdAt, updatedAt, ...fields } = article
  return {
    ...fields,
    outlet: outlet?.name ?? null,
    storyTitle: story?.title ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
