import { ok } from '@/lib/domain/result'
import { createArticle } from '@/lib/server/commands/create-article'
import { route } from '@/lib/server/http/route'
import { readArticleRequest } from '@/lib/server/library/read-article-request'
import { getArticle } from '@/lib/server/queries/get-article'
import { listArticles } from '@/lib/server/queries/list-articles'

export const GET = route(({ principal, query }) => listArticles(principal, query))

/** The article as it is now, with `outcome` beside it; 200 when the desk had the text already. */
export const POST = route(
  async ({ principal, request, idempotencyKey }) => {
    const input = await readArticleRequest(request)
    if (!input.ok) return input
    const imported = await createArticle(principal, input.value, { idempotencyKey })
    if (!imported.ok) return imported
    const { articleId, status, note } = imported.value
    const article = await getArticle(principal, articleId)
    return article.ok ? ok({ ...article.value, outcome: status, ...(note && { note }) }) : article
  },
  { body: 'raw', success: ({ outcome }: { outcome: string }) => (outcome === 'unchanged' ? 200 : 201) },
)
