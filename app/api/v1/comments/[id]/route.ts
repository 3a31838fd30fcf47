import { deleteComment } from '@/lib/server/commands/delete-comment'
import { editComment } from '@/lib/server/commands/edit-comment'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editComment(call.principal, { ...call.input, commentId: call.params['id'], revision }, call),
  ),
)

export const DELETE = route((call) =>
  requireRevision(call, (revision) => deleteComment(call.principal, { commentId: call.params['id'], revision }, call)),
)
