import { refuse } from '@/lib/domain/result'
import { deleteArticle } from '@/lib/server/commands/delete-article'
import { editArticle } from '@/lib/server/commands/edit-article'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { getArticle, noArticle } from '@/lib/server/queries/get-article'

/** `?version=N` shows an earlier version. */
export const GET = route(async ({ principal, params, query }) => {
  const { version } = query
  if (version === undefined) return getArticle(principal, params['id'] ?? '')
  if (!/^[1-9]\d{0,8}$/.test(version)) return refuse('invalid_input', 'A version is a number from 1.')
  return getArticle(principal, params['id'] ?? '', { version: Number(version) })
})

export const PATCH = route(async (call) => {
  const change = changeOf(call, 'articleId', noArticle)
  return change.ok ? editArticle(call.principal, change.value) : change
})

export const DELETE = route(async (call) => {
  const change = changeOf(call, 'articleId', noArticle)
  return change.ok ? deleteArticle(call.principal, change.value) : change
})
