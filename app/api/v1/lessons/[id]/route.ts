import { revokeLesson } from '@/lib/server/commands/revoke-lesson'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'

export const DELETE = route((call) =>
  requireRevision(call, (revision) => revokeLesson(call.principal, { lessonId: call.params['id'], revision }, call)),
)
