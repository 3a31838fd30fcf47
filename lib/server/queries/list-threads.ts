import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ThreadView, threadFilter } from '@/lib/schemas/comment'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { threadInclude, threadView } from '../views/thread-view'
import { byTime, decodeCursor, toPage } from './keyset'

const filter = threadFilter.extend({ articleId: z.uuid() })

/**
 * An article's threads, the one that was opened first first, with all their comments: resolved ones too, and those of
 * annotations that are deleted, which can be restored.
 */
export async function listThreads(principal: Principal, input: unknown): Promise<Result<Page<ThreadView>>> {
  const parsed = parseInput(filter, input)
  if (!parsed.ok) return parsed
  const { articleId, annotationId, limit, cursor } = parsed.value
  const { deskId } = principal
  const article = await db.article.findFirst({ where: { id: articleId, deskId }, select: { id: true } })
  if (!article || !can(principal, 'comment.read')) return refuse('not_found', 'There is no such article on this desk.')
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const [createdAt, id] = after.value ?? []
  const rows = await db.commentThread.findMany({
    where: {
      ...{ deskId, articleId, ...(annotationId && { annotationId }) },
      ...(createdAt && id && { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] }),
    },
    include: threadInclude,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => threadView(row, principal),
    ),
  )
}
