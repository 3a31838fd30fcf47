import 'server-only'
import { type AppError, errorStatus } from '@/lib/domain/errors'
import { log } from '../log'
import { newId } from '../new-id'

/**
 * A refusal as the API speaks it. Source: RFC 9457, Problem Details for HTTP APIs.
 * @param incident the number under which the log has it, if it does
 */
export function problem(error: AppError, headers: Record<string, string> = {}, incident?: string): Response {
  const status = errorStatus[error.code]
  const body = {
    type: 'about:blank',
    title: error.code.replaceAll('_', ' '),
    status,
    detail: error.message,
    code: error.code,
    ...(incident && { instance: `urn:uuid:${incident}` }),
    ...(error.issues && { issues: error.issues }),
    ...(error.current !== undefined && { current: error.current }),
  }
  const retry: Record<string, string> = error.retryAfterSeconds
    ? { 'retry-after': String(error.retryAfterSeconds) }
    : {}
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...noStore, ...retry, ...headers, 'content-type': 'application/problem+json' },
  })
}

export const noStore = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** What a surprise looks like from outside: no detail, but a number under which the log has it. */
export function surprise(error: unknown): Response {
  const known = ofDatabase(error)
  if (known) return problem(known)
  const incident = newId()
  log.error({ incident, err: error }, 'unexpected')
  const message = `Something went wrong on our side. Nothing was changed. If it happens again, report the number ${incident}.`
  return problem({ code: 'internal', message }, {}, incident)
}

const unavailable: AppError = {
  code: 'unavailable',
  message: 'The database can’t be reached just now. Nothing was changed; try again in a moment.',
  retryAfterSeconds: 2,
}
const full: AppError = {
  code: 'storage_full',
  message: 'The disk is full. Nothing was changed; what was saved before is safe. Tell whoever runs this server.',
}
const impossible: AppError = {
  code: 'invalid_input',
  message: 'The input holds something that can’t be stored. Nothing was changed.',
}

/** Troubles of the database by their SQLSTATE, their system error, or Prisma's own code. */
function ofDatabase(error: unknown): AppError | undefined {
  const codes = codesOf(error)
  const has = (pattern: RegExp) => codes.some((code) => pattern.test(code))
  if (has(/^(53100|ENOSPC|58030)$/)) return full
  if (has(/^(08|57P0|53300)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028)$/))
    return unavailable
  if (has(/^(22021|22P05|22003|22P02|P2020|P2000)$/)) return impossible
  if (
    /Connection terminated|timeout exceeded when trying to connect|Can't reach database|Client has encountered a connection error/i.test(
      String(error),
    )
  )
    return unavailable
  return undefined
}

function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>
  const own = [code, originalCode].filter((value): value is string => typeof value === 'string')
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))]
}
