import { resolveThread } from '@/lib/server/commands/resolve-thread'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    resolveThread(call.principal, { ...call.input, threadId: call.params['id'], revision }, call),
  ),
)
