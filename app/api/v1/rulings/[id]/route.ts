import { revokeRuling } from '@/lib/server/commands/revoke-ruling'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const DELETE = route((call) =>
  requireRevision(call, (revision) => revokeRuling(call.principal, { rulingId: call.params['id'], revision })),
)
