import { restoreClaimLink } from '@/lib/server/commands/restore-claim-link'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) => restoreClaimLink(call.principal, { linkId: call.params['id'], revision }, call)),
)
