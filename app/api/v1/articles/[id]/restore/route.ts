import { restoreArticle } from '@/lib/server/commands/restore-article'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { noArticle } from '@/lib/server/queries/get-article'

export const POST = route(async (call) => {
  const change = changeOf(call, 'articleId', noArticle)
  return change.ok ? restoreArticle(call.principal, change.value) : change
})
