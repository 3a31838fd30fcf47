import 'server-only'
import type { AppError } from '@/lib/domain/errors'
import { type Result, refuse } from '@/lib/domain/result'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { log } from '../log'
import { principalOfSession, principalOfToken } from '../people/principals'
import { currentPrincipal, currentSessionId } from '../session'
import { countCostlyRead } from '../throttle'
import { noStore, problem, surprise } from './problem'
import { readJson } from './read-json'

/** One request to the API, ready for a command or query. */
export type ApiCall = {
  readonly principal: Principal
  readonly params: Readonly<Record<string, string>>
  /** The query string; the last of several equal names counts, and an empty value is none: forms send those. */
  readonly query: Readonly<Record<string, string>>
  /** The JSON object in the body; empty when there is none. */
  readonly input: Record<string, unknown>
  readonly idempotencyKey: string | undefined
  /** The revision in If-Match, if there is one. */
  readonly ifMatch: number | undefined
  readonly request: Request
}

export type RouteOptions = {
  /** The status of an answer that went well; 200 when absent. */
  readonly success?: number | ((value: never) => number)
  /** `raw`: the handler reads the body itself. */
  readonly body?: 'json' | 'raw'
  readonly maxBytes?: number
  /** Costs so much that a person may do it only so often a minute. */
  readonly costly?: boolean
  /** Is sent by pages of themselves: it does not keep a session from ending when nobody is there. */
  readonly passive?: boolean
}

type Handler = (call: ApiCall) => Promise<Result<unknown> | Response>
/** A route without a variable part has no parameters at all. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> }

/**
 * Wraps every route of the API: finds out who asks, refuses what another site sends with their cookie,
 * reads the body within its limit, and says results and refusals in one way.
 */
export function route(handler: Handler, options: RouteOptions = {}) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const who = await authenticate(request, !options.passive)
      if (!who.ok) return refused(request, who.error, undefined, { 'www-authenticate': 'Bearer' })
      const wait = options.costly ? await countCostlyRead(who.value.userId) : 0
      if (wait > 0) return problem({ code: 'rate_limited', message: tooOften(wait), retryAfterSeconds: wait })
      const params = textValues(await context.params)
      if (params['id'] !== undefined && !id.safeParse(params['id']).success) return problem(nothingHere)
      const input =
        options.body === 'raw'
          ? { ok: true as const, value: {} }
          : await readJson(request, options.maxBytes ?? 1_000_000)
      if (!input.ok) return problem(input.error)
      const result = await handler({
        principal: who.value,
        params,
        query: queryOf(request),
        input: input.value,
        idempotencyKey: request.headers.get('idempotency-key') ?? undefined,
        ifMatch: ifMatchOf(request),
        request,
      })
      if (result instanceof Response) return result
      return result.ok ? answer(result.value, options) : refused(request, result.error, who.value.userId)
    } catch (error) {
      return surprise(error)
    }
  }
}

function answer(value: unknown, { success = 200 }: RouteOptions): Response {
  if (value === undefined) return new Response(null, { status: 204, headers: noStore })
  const revision = (value as { revision?: unknown }).revision
  return Response.json(value, {
    status: typeof success === 'number' ? success : success(value as never),
    headers: { ...noStore, ...(typeof revision === 'number' && { etag: `"${revision}"` }) },
  })
}

/** Who was refused what for want of rights goes into the log: the path names things by id, the query may not. */
function refused(request: Request, error: AppError, userId?: string, headers?: Record<string, string>): Response {
  const { method, url } = request
  if (/^(unauthenticated|forbidden|four_eyes|cross_site)$/.test(error.code))
    log.warn({ event: 'refused', code: error.code, method, path: new URL(url).pathname, userId }, 'refused')
  return problem(error, headers)
}

async function authenticate(request: Request, isUse: boolean): Promise<Result<Principal>> {
  const signIn = refuse(
    'unauthenticated',
    'Sign in first, or send a token that is still valid. What you typed is kept.',
  )
  if (request.headers.has('authorization')) {
    const token = tokenOf(request)
    const principal = token ? await principalOfToken(token) : undefined
    return principal ? { ok: true, value: principal } : signIn
  }
  const principal = await currentPrincipal(isUse)
  if (!principal || isSomebodyElse(request, principal)) return signIn
  if (!/^(GET|HEAD)$/.test(request.method) && !isSameOrigin(request))
    return refuse('cross_site', 'This request came from another site. Nothing was changed.')
  return { ok: true, value: principal }
}

const tokenOf = (request: Request) => /^Bearer ([\w-]{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]

/** Asks again, later and as often as wanted, who stands behind a request: nobody, once their right has ended. */
export async function whoStill(request: Request): Promise<() => Promise<Principal | undefined>> {
  const token = tokenOf(request)
  if (token) return () => principalOfToken(token)
  const sessionId = await currentSessionId()
  return async () => (sessionId ? principalOfSession(sessionId, false) : undefined)
}

/**
 * A page that was opened by one person may outlive their session, and the cookie be another's by the time at which
 * it sends what was typed. So it names whom it writes for, and never writes as anybody else.
 */
function isSomebodyElse(request: Request, { userId }: Principal): boolean {
  const writesFor = request.headers.get('x-verbatim-person')
  return writesFor !== null && writesFor !== userId
}

/** The browser says where a request comes from; one that says nothing at all must name us as its origin. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  if (origin === null) return site === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

const queryOf = ({ url }: Request) =>
  Object.fromEntries([...new URL(url).searchParams].filter(([, value]) => value !== ''))

function ifMatchOf(request: Request): number | undefined {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers.get('if-match') ?? '')
  return found ? Number(found[1]) : undefined
}

const textValues = (params: Awaited<Context['params']>) =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]))

const nothingHere = { code: 'not_found', message: 'There is nothing under this id on this desk.' } as const

const tooOften = (wait: number) => `That was often in a short time. Try again in ${wait} seconds.`
