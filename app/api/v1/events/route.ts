import { refuse } from '@/lib/domain/result'
import { route, whoStill } from '@/lib/server/http/route'
import { eventStream } from '@/lib/server/live/event-stream'
import { hub } from '@/lib/server/live/hub'
import { liveFilter, scopeOf } from '@/lib/server/live/scope'
import { parseInput } from '@/lib/server/parse-input'

const mostStreams = 20

/** Streams what happens, as server-sent events. */
export const GET = route(
  async ({ principal, query, request }) => {
    const filter = parseInput(liveFilter, query)
    if (!filter.ok) return filter
    const scope = await scopeOf(principal.deskId, filter.value)
    if (!scope.ok) return scope
    if (hub().countOf(principal.userId) >= mostStreams)
      return refuse('rate_limited', 'You have too many pages open. Close some of them.', { retryAfterSeconds: 30 })
    const heard = request.headers.get('last-event-id') ?? filter.value.lastEventId ?? ''
    const still = await whoStill(request)
    const body = eventStream({
      ...{ principal, scope: scope.value },
      heardTo: /^\d{1,15}$/.test(heard) ? Number(heard) : undefined,
      stillMay: async () => (await still())?.deskId === principal.deskId,
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      },
    })
  },
  { passive: true },
)
