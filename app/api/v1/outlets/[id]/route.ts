import { editOutlet } from '@/lib/server/commands/edit-outlet'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getOutlet } from '@/lib/server/queries/list-outlets'

export const GET = route(({ principal, params }) => getOutlet(principal, params['id'] ?? ''))

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editOutlet(call.principal, { ...call.input, revision, outletId: call.params['id'] }),
  ),
)
