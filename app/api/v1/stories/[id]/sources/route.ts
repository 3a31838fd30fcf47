import { addSource } from '@/lib/server/commands/add-source'
import { route } from '@/lib/server/http/route'
import { readSourceRequest } from '@/lib/server/library/read-source-request'
import { listSources } from '@/lib/server/queries/list-sources'

export const GET = route(({ principal, params, query }) => listSources(principal, params['id'] ?? '', query))

/** The source, with `outcome` beside it; 200 when the story had the text already. */
export const POST = route(
  async ({ principal, params, request, idempotencyKey }) => {
    const input = await readSourceRequest(request)
    if (!input.ok) return input
    return addSource(principal, { ...input.value, storyId: params['id'] }, { idempotencyKey })
  },
  { body: 'raw', success: ({ outcome }: { outcome: string }) => (outcome === 'added' ? 201 : 200) },
)
