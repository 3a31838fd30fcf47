import { undoDecision } from '@/lib/server/commands/undo-decision'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) =>
    undoDecision(call.principal, { annotationId: call.params['id'], revision }, call),
  ),
)
