import 'server-only'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db'

const accountTries = { points: 10, duration: 15 * 60, blockDuration: 15 * 60 }
/** Somebody who goes through many accounts with one password each. */
const addressTries = { points: 100, duration: 15 * 60, blockDuration: 15 * 60 }
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

const byAccount = limiter('sign-in', accountTries)
const byAddress = limiter('address', addressTries)
const reads = limiter('read', costlyReads)

/**
 * Who tries a password: for which account and, where it is known, from which browser that signed in to it before,
 * or from which address, which only a proxy can tell.
 */
export type PasswordTry = {
  readonly account: string
  readonly device?: string | undefined
  readonly address?: string | undefined
}

const keyOf = ({ account, device, address = 'direct' }: PasswordTry) =>
  device === undefined ? `${account} ${address}` : `${account} device ${device}`

/** A browser that is known to the account answers for its own tries alone, not for its neighbours'. */
const sharedAddress = ({ device, address }: PasswordTry) => (device === undefined ? address : undefined)

/**
 * Takes one of the tries that an account has at a browser or an address, before the password is looked at: many
 * requests at once get no more of them. The answer is how long to wait, in seconds; 0 to go on.
 */
export async function takePasswordTry(attempt: PasswordTry): Promise<number> {
  const address = sharedAddress(attempt)
  const wait = address === undefined ? 0 : await take(byAddress, address)
  return wait || take(byAccount, keyOf(attempt))
}

/** The password was right: the tries before it are forgotten. */
export async function forgetPasswordTries(attempt: PasswordTry): Promise<void> {
  await byAccount.delete(keyOf(attempt))
  const address = sharedAddress(attempt)
  if (address !== undefined) await byAddress.reward(address)
}

/** Counts a costly read, such as an export. The answer is how long to wait, in seconds; 0 to go on. */
export const countCostlyRead = (userId: string): Promise<number> => take(reads, userId)

async function take(from: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await from.consume(key)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}
