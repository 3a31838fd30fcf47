import { editActor } from '@/lib/server/commands/edit-actor'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getActor } from '@/lib/server/queries/get-actor'

export const GET = route(({ principal, params }) => getActor(principal, params['id'] ?? ''))

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editActor(call.principal, { ...call.input, revision, actorId: call.params['id'] }),
  ),
)
