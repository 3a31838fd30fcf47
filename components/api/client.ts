/** What the API refused, in words, or that it could not be reached. */
export type Refusal = {
  /** 0: no answer came at all. */
  readonly status: number
  readonly code: string
  readonly message: string
  readonly issues: readonly { path: string; message: string }[]
  /** For a conflict: the newer state. */
  readonly current: unknown
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

type Call = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** Names a creation, so that sending it again makes nothing twice. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

const attempts = 4

/**
 * Asks our own API. What may pass (no network, a restart, too often) is tried again with the same key, a few
 * times, each time after a longer wait; only an answer of the server counts as done.
 */
export async function callApi<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  const repeatable = (call.method ?? 'GET') === 'GET' || call.idempotencyKey !== undefined
  for (let attempt = 1; ; attempt++) {
    const answer = await callOnce<T>(path, call)
    const passes = !answer.ok && [0, 429, 502, 503].includes(answer.error.status)
    if (!passes || !repeatable || attempt >= attempts || call.signal?.aborted) return answer
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt))
  }
}

async function callOnce<T>(path: string, { method = 'GET', body, idempotencyKey, signal }: Call): Promise<Answer<T>> {
  try {
    const isForm = body instanceof FormData
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      body: body === undefined ? null : isForm ? body : JSON.stringify(body),
      signal: signal ?? null,
    })
    const parsed: unknown = response.status === 204 ? undefined : await response.json()
    return response.ok ? { ok: true, value: parsed as T } : { ok: false, error: asRefusal(response.status, parsed) }
  } catch {
    return {
      ok: false,
      error: { status: 0, code: 'unreachable', message: unreachable, issues: [], current: undefined },
    }
  }
}

const unreachable = 'The server can’t be reached. What you typed is kept here; it is sent as soon as that is possible.'

function asRefusal(status: number, body: unknown): Refusal {
  const { code, detail, issues, current } = (body ?? {}) as Record<string, unknown>
  return {
    status,
    code: typeof code === 'string' ? code : 'internal',
    message: typeof detail === 'string' ? detail : 'Something went wrong. Nothing was changed.',
    issues: Array.isArray(issues) ? (issues as { path: string; message: string }[]) : [],
    current,
  }
}

/** The answer's value, or a thrown error whose message can be shown. */
export async function expectApi<T>(path: string, call: Call = {}): Promise<T> {
  const answer = await callApi<T>(path, call)
  if (answer.ok) return answer.value
  throw new Error(answer.error.message)
}
