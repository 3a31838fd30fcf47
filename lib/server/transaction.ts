import 'server-only'
import type { Result } from '@/lib/domain/result'
import { db, type Prisma } from './db'

/** The client that a command writes through: everything it does stands or falls together. */
export type Transaction = Prisma.TransactionClient

/** Carries a refusal out of Prisma's transaction, which rolls back only on a throw. */
class Refused extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('refused')
    this.refusal = refusal
  }
}

const retries = 5

/**
 * Runs `work` in one transaction: commits on `ok`, rolls back on a refusal or a throw. Deadlocks and
 * serialization failures are tried again, at most five times, because PostgreSQL asks for that.
 * Source: PostgreSQL documentation, 13.5 Serialization Failure Handling.
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<Result<T>>): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(
        async (tx) => {
          const result = await work(tx)
          if (!result.ok) throw new Refused(result)
          return result
        },
        { maxWait: 10_000, timeout: 60_000 },
      )
    } catch (error) {
      if (error instanceof Refused) return error.refusal as Result<T>
      if (attempt >= retries || !isTransient(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (1 + Math.random())))
    }
  }
}

/** Prisma reports these as P2034 or, at commit, as an adapter error that only names the SQLSTATE. */
function isTransient(error: unknown): boolean {
  const { code, cause, meta } = error as { code?: unknown; cause?: unknown; meta?: unknown }
  const states = [
    code,
    sqlState(cause),
    sqlState((meta as { driverAdapterError?: { cause?: unknown } })?.driverAdapterError?.cause),
  ]
  return states.some((state) => state === 'P2034' || state === '40001' || state === '40P01')
}

const sqlState = (cause: unknown): unknown => (cause as { originalCode?: unknown } | undefined)?.originalCode
