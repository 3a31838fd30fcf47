import { decideAnnotation } from '@/lib/server/commands/decide-annotation'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) =>
    decideAnnotation(call.principal, { ...call.input, annotationId: call.params['id'], revision }, call),
  ),
)
