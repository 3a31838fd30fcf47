import { refuse } from '@/lib/domain/result'
import { deleteArticle } from '@/lib/server/commands/delete-article'
import { editArticle } from '@/lib/server/commands/edit-article'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getArticle } from '@/lib/server/queries/get-article'

/** `?version=N` shows an earlier version. */
export const GET = route(async ({ principal, params, query }) => {
  const { version } = query
  if (version === undefined) return getArticle(principal, params['id'] ?? '')
  if (!/^[1-9]\d{0,8}$/.test(version)) return refuse('invalid_input', 'A version is a number from 1.')
  return getArticle(principal, params['id'] ?? '', { version: Number(version) })
})

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editArticle(call.principal, { ...call.input, revision, articleId: call.params['id'] }),
  ),
)

export const DELETE = route((call) =>
  requireRevision(call, (revision) =>
    deleteArticle(call.principal, { ...call.input, revision, articleId: call.params['id'] }),
  ),
)
