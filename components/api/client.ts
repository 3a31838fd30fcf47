import type { z } from 'zod'
import { type AppError, type ErrorCode, errorStatus } from '@/lib/domain/errors'
import type { Result } from '@/lib/domain/result'
import { words } from '@/lib/words'

const said = words.api.client

/** Why the server did not do it, or why it could not be asked. */
export type Refusal = AppError

/** What came back: the value, or why not. */
export type Answer<T> = Result<T>

/** One request to `/api/v1`. */
export type ApiRequest<T> = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with its query. */
  readonly path: string
  readonly body?: unknown
  readonly schema: z.ZodType<T>
  /** Names one intention: each try of it sends the same key, so that it happens once. */
  readonly key?: string
  readonly signal?: AbortSignal
  /** For whom it is sent: the server refuses it when somebody else is signed in by now. */
  readonly person?: string
  /** Goes on where the page is left meanwhile; for small bodies. */
  readonly outlivesPage?: boolean
  /** How often it is tried at most; five times when absent. */
  readonly attempts?: number
  /** Told before each wait, so that a screen can say “not saved yet”. */
  readonly onRetry?: (attempt: number) => void
}

const usualAttempts = 5
const firstWaitMs = 400
const longestWaitMs = 20_000
/** How long one try may take: a server that went away in mid-answer never says so. */
const patienceMs = 20_000

type Try<T> = { readonly result: Result<T>; readonly again: boolean; readonly waitMs?: number | undefined }

/**
 * Asks the server, again if need be: what passes (no network, a restart, too many requests) is tried a few
 * times with growing waits. Only an answer that was read and understood counts as done. A write without a key is
 * sent once, for nobody could tell whether a lost answer meant that it was carried out.
 */
export async function callApi<T>(request: ApiRequest<T>): Promise<Answer<T>> {
  const { method = 'GET', key, signal, onRetry, attempts = usualAttempts } = request
  const repeatable = method === 'GET' || key !== undefined
  for (let attempt = 1; ; attempt++) {
    const { result, again, waitMs } = await attemptOnce(request)
    if (!result.ok && result.error.code === 'unauthenticated') tellSessionExpired()
    if (!again || !repeatable || attempt >= attempts || signal?.aborted) return result
    onRetry?.(attempt)
    await pause(waitMs ?? firstWaitMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2), signal)
  }
}

/** As `callApi`, for where a refusal is an exception. @throws an Error whose message can be shown */
export async function expectApi<T>(request: ApiRequest<T>): Promise<T> {
  const answer = await callApi(request)
  if (answer.ok) return answer.value
  throw new Error(answer.error.message)
}

async function attemptOnce<T>(request: ApiRequest<T>): Promise<Try<T>> {
  const { method = 'GET', path, body, schema, key, signal, person, outlivesPage } = request
  try {
    const patience = AbortSignal.timeout(patienceMs)
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
        ...(person && { 'x-verbatim-person': person }),
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
      credentials: 'same-origin',
      ...(outlivesPage && { keepalive: true }),
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    return response.ok ? await understood(response, schema) : await refused(response)
  } catch {
    return { result: { ok: false, error: signal?.aborted ? stopped : unreachable }, again: !signal?.aborted }
  }
}

async function understood<T>(response: Response, schema: z.ZodType<T>): Promise<Try<T>> {
  const body: unknown = response.status === 204 ? undefined : await response.json()
  const parsed = schema.safeParse(body)
  if (parsed.success) return { result: { ok: true, value: parsed.data }, again: false }
  return { result: { ok: false, error: notUnderstood }, again: false }
}

async function refused(response: Response): Promise<Try<never>> {
  const error = await problemOf(response)
  const seconds = Number(response.headers.get('retry-after'))
  const waitMs = seconds > 0 ? Math.min(seconds * 1000, longestWaitMs) : undefined
  return {
    result: { ok: false, error: { ...error, ...(waitMs && { retryAfterSeconds: seconds }) } },
    again: response.status >= 500 || response.status === 429,
    waitMs,
  }
}

/** The refusal in the answer; one in no form that we know is told by its status alone. */
async function problemOf(response: Response): Promise<AppError> {
  const body = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined
  const code = body?.['code']
  const known = typeof code === 'string' && code in errorStatus ? (code as ErrorCode) : codeOf(response.status)
  return {
    code: known,
    message: typeof body?.['detail'] === 'string' ? body['detail'] : said.theServerAnswered(response.status),
    ...(body?.['current'] !== undefined && { current: body['current'] }),
    ...(Array.isArray(body?.['issues']) && { issues: body['issues'] as NonNullable<AppError['issues']> }),
  }
}

const codeOf = (status: number): ErrorCode =>
  status === 401 ? 'unauthenticated' : status === 403 ? 'forbidden' : status === 404 ? 'not_found' : 'unavailable'

const unreachable: AppError = {
  code: 'unavailable',
  message: said.theServerCantBe,
}
const stopped: AppError = { code: 'unavailable', message: said.stoppedBeforeTheServer }
const notUnderstood: AppError = {
  code: 'internal',
  message: said.theServersAnswerCould,
}

/** Waits, but no longer than until the network comes back. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    signal?.addEventListener('abort', stop, { once: true })
    addEventListener('online', stop, { once: true })
  })
}

const listeners = new Set<() => void>()

/** Calls back whenever the server no longer knows who is asking; gives back how to stop that. */
export function onSessionExpired(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tellSessionExpired = () => {
  for (const listener of listeners) listener()
}
