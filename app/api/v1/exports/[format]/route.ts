import { runExport } from '@/lib/server/exports/run-export'
import { noStore } from '@/lib/server/http/problem'
import { route } from '@/lib/server/http/route'
import { exportComments } from '@/lib/server/queries/export-comments'

/** Streams an export as a download, and keeps who took what; a HEAD takes nothing. */
export const GET = route(
  async ({ principal, params, query, request }) => {
    const made = await (params['format'] === 'comments'
      ? exportComments(principal, query)
      : runExport(principal, params['format'], query))
    if (!made.ok) return made
    const { chunks, contentType, fileName } = made.value
    const headers = {
      ...{ ...noStore, 'content-type': contentType, 'content-disposition': `attachment; filename="${fileName}"` },
    }
    if (request.method === 'HEAD') return new Response(null, { headers })
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        // A piece without words is no answer: who waits for one would wait for good.
        for (;;) {
          const { done, value } = await chunks.next()
          if (done) return controller.close()
          if (value) return controller.enqueue(encoder.encode(value))
        }
      },
      // The reader went away: the generator ends, and with it the transaction and its connection.
      cancel: async () => void (await chunks.return(undefined)),
    })
    return new Response(body, { headers })
  },
  { costly: true },
)
