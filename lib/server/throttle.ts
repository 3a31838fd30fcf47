import 'server-only'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db'

const wrongSignIns = { points: 10, duration: 15 * 60, blockDuration: 15 * 60 }
const costlyReads = { points: 120, duration: 60 }

/** Counts in the database, so that all servers count together; in memory while that can't be reached. */
const limiter = (
  keyPrefix: string,
  limit: { points: number; duration: number; blockDuration?: number },
): RateLimiterAbstract =>
  new RateLimiterPostgres({
    ...limit,
    keyPrefix,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory({ ...limit, keyPrefix }),
  })

const signIns = limiter('sign-in', wrongSignIns)
const reads = limiter('read', costlyReads)

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000))

/** How long this account and address must wait before another try, in seconds; 0 when they need not. */
export async function signInWait(key: string): Promise<number> {
  const state = await signIns.get(key)
  return state && state.consumedPoints > wrongSignIns.points ? seconds(state.msBeforeNext) : 0
}

/** Counts a wrong password; the right one forgets them. */
export async function countSignIn(key: string, right: boolean): Promise<void> {
  if (right) await signIns.delete(key)
  else await signIns.consume(key).catch(ignoreLimit)
}

/** Counts a costly read, such as an export. The answer is how long to wait, in seconds; 0 to go on. */
export async function countCostlyRead(userId: string): Promise<number> {
  try {
    await reads.consume(userId)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return seconds(error.msBeforeNext)
    throw error
  }
}

function ignoreLimit(error: unknown): void {
  if (!(error instanceof RateLimiterRes)) throw error
}
