import 'server-only'
import pino from 'pino'

const maxReason = 300

/**
 * What a log may hold of an error: its kind, its codes, its reason in one line and where it came from. Errors of
 * the database carry whole rows and queries with them, and so words of articles.
 */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '', code, cause } = error as Error & { code?: unknown }
  // Prisma's messages quote the query and end with the reason.
  const reason = message.trim().split('\n').at(-1)?.slice(0, maxReason)
  return {
    type: name,
    reason,
    ...(typeof code === 'string' && { code }),
    at: stack.split('\n').filter((line) => /^ {4}at /.test(line)),
    ...(cause !== undefined && { cause: errorForLog(cause) }),
  }
}

/**
 * The log: one JSON object a line, so that no value can forge a line. It names people by id and holds no
 * article text, no password and no token.
 */
export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'info', base: null, serializers: { err: errorForLog } },
  pino.destination({ fd: 2, sync: true }),
)
