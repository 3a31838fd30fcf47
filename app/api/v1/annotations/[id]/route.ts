import { deleteAnnotation } from '@/lib/server/commands/delete-annotation'
import { editAnnotation } from '@/lib/server/commands/edit-annotation'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getAnnotation } from '@/lib/server/queries/get-annotation'

export const GET = route(({ principal, params }) => getAnnotation(principal, params['id'] ?? ''))

export const PATCH = route(
  (call) =>
    requireRevision(call, (revision) =>
      editAnnotation(call.principal, { ...call.input, annotationId: call.params['id'], revision }, call),
    ),
  { maxBytes: 4_000_000 },
)

export const DELETE = route((call) =>
  requireRevision(call, (revision) =>
    deleteAnnotation(call.principal, { annotationId: call.params['id'], revision }, call),
  ),
)
