import { noStore } from '@/lib/server/http/problem'
import { route } from '@/lib/server/http/route'
import { exportAnnotations } from '@/lib/server/queries/export-annotations'
import { exportComments } from '@/lib/server/queries/export-comments'

/** Streams an export as a download. */
export const GET = route(
  async ({ principal, params, query }) => {
    const made = await (params['format'] === 'comments'
      ? exportComments(principal, query)
      : exportAnnotations(principal, params['format'], query))
    if (!made.ok) return made
    const { chunks, contentType, fileName } = made.value
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else if (value) controller.enqueue(encoder.encode(value))
      },
      // The reader went away: the generator ends, and with it the transaction and its connection.
      cancel: async () => void (await chunks.return(undefined)),
    })
    return new Response(body, {
      headers: { ...noStore, 'content-type': contentType, 'content-disposition': `attachment; filename="${fileName}"` },
    })
  },
  { costly: true },
)
