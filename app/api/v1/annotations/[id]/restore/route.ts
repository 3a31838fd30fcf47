import { restoreAnnotation } from '@/lib/server/commands/restore-annotation'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) =>
    restoreAnnotation(call.principal, { annotationId: call.params['id'], revision }, call),
  ),
)
