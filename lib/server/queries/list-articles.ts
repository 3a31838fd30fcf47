import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ArticleListItem, articleFilter } from '@/lib/schemas/article'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { articleHeadSelect, articleListItem, noCounts, versionHeadSelect } from '../views/article-view'
import { byTime, decodeCursor, likeText, toPage } from './keyset'

/** The desk's articles, newest first, each with how many annotations it has in each status. */
export async function listArticles(principal: Principal, filter: unknown = {}): Promise<Result<Page<ArticleListItem>>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read articles on this desk.')
  const parsed = parseInput(articleFilter, filter)
  if (!parsed.ok) return parsed
  const { q, storyId, outletId, removed, limit, cursor } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  if (removed && !can(principal, 'article.remove')) {
    return refuse('forbidden', 'Only an admin sees what was removed from the desk.')
  }
  const conditions = [
    Prisma.sql`desk_id = ${principal.deskId}::uuid`,
    removed ? Prisma.sql`deleted_at IS NOT NULL` : Prisma.sql`deleted_at IS NULL`,
    ...(q?.trim() ? [Prisma.sql`title ILIKE ${`%${likeText(q.trim())}%`}`] : []),
    ...(storyId ? [Prisma.sql`story_id = ${storyId}::uuid`] : []),
    ...(outletId ? [Prisma.sql`outlet_id = ${outletId}::uuid`] : []),
    ...(after.value ? [Prisma.sql`(created_at, id) < (${after.value[0]}::timestamptz, ${after.value[1]}::uuid)`] : []),
  ]
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM article WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}`
  const ids = found.map(({ id }) => id)
  const [rows, counts] = await Promise.all([readRows(ids), countByStatus(ids)])
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => articleListItem(row, counts.get(row.id) ?? noCounts()),
    ),
  )
}

const readRows = (ids: string[]) =>
  db.article.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { ...articleHeadSelect, currentVersion: { select: versionHeadSelect } },
  })

async function countByStatus(ids: string[]) {
  const groups = await db.annotation.groupBy({
    by: ['articleId', 'status'],
    where: { articleId: { in: ids }, deletedAt: null },
    _count: true,
  })
  const counts = new Map<string, ArticleListItem['counts']>()
  for (const { articleId, status, _count } of groups) {
    counts.set(articleId, { ...(counts.get(articleId) ?? noCounts()), [status]: _count })
  }
  return counts
}
