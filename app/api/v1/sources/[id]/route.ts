import { editSource } from '@/lib/server/commands/edit-source'
import { removeSource } from '@/lib/server/commands/remove-source'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getSource } from '@/lib/server/queries/get-source'

export const GET = route(({ principal, params }) => getSource(principal, params['id'] ?? ''))

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editSource(call.principal, { ...call.input, revision, sourceId: call.params['id'] }),
  ),
)

export const DELETE = route((call) =>
  requireRevision(call, (revision) => removeSource(call.principal, { sourceId: call.params['id'], revision })),
)
