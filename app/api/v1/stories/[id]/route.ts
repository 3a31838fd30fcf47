import { editStory } from '@/lib/server/commands/edit-story'
import { requireRevision } from '@/lib/server/http/require-revision'
import { route } from '@/lib/server/http/route'
import { getStory } from '@/lib/server/queries/get-story'

export const GET = route(({ principal, params }) => getStory(principal, params['id'] ?? ''))

export const PATCH = route((call) =>
  requireRevision(call, (revision) =>
    editStory(call.principal, { ...call.input, revision, storyId: call.params['id'] }),
  ),
)
