import { restoreArticle } from '@/lib/server/commands/restore-article'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) => restoreArticle(call.principal, { articleId: call.params['id'], revision })),
)
