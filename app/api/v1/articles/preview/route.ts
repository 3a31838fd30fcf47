import { route } from '@/lib/server/http/route'
import { readArticleRequest } from '@/lib/server/library/read-article-request'
import { previewArticle } from '@/lib/server/queries/preview-article'

/** Takes what `POST /articles` takes and shows what would come of it; nothing is saved. */
export const POST = route(
  async ({ principal, request }) => {
    const input = await readArticleRequest(request)
    return input.ok ? previewArticle(principal, input.value) : input
  },
  { body: 'raw' },
)
