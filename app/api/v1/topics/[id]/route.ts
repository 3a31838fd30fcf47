import { editTopic } from '@/lib/server/commands/edit-topic'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getTopic } from '@/lib/server/queries/get-topic'

export const GET = route(({ principal, params }) => getTopic(principal, params['id'] ?? ''))

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editTopic(call.principal, { ...call.input, revision, topicId: call.params['id'] }),
  ),
)
