import { withdrawAnnotation } from '@/lib/server/commands/withdraw-annotation'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) =>
    withdrawAnnotation(call.principal, { annotationId: call.params['id'], revision }, call),
  ),
)
