import { editClaimLink } from '@/lib/server/commands/edit-claim-link'
import { revokeClaimLink } from '@/lib/server/commands/revoke-claim-link'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editClaimLink(call.principal, { ...call.input, linkId: call.params['id'], revision }, call),
  ),
)

export const DELETE = route((call) =>
  requireRevision(call, (revision) => revokeClaimLink(call.principal, { linkId: call.params['id'], revision }, call)),
)
