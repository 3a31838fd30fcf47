import { restoreSource } from '@/lib/server/commands/restore-source'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const POST = route((call) =>
  requireRevision(call, (revision) => restoreSource(call.principal, { sourceId: call.params['id'], revision })),
)
