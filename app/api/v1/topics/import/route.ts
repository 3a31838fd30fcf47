import { importTopics } from '@/lib/server/commands/import-topics'
import { readBody } from '@/lib/server/http/read-json'
import { route } from '@/lib/server/http/route'

const maxFileBytes = 20_000_000

/** The body is the published JSON file itself, sent as it is. */
export const POST = route(
  async ({ principal, request, idempotencyKey }) => {
    const body = await readBody(request, maxFileBytes)
    if (!body.ok) return body
    return importTopics(principal, { file: new TextDecoder().decode(body.value) }, { idempotencyKey })
  },
  { body: 'raw' },
)
