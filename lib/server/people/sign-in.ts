import 'server-only'
import { signInInput } from '@/lib/schemas/person'
import { db } from '../db'
import { log } from '../log'
import { verifyPassword } from '../passwords'
import { forgetPasswordTries, takePasswordTry } from '../throttle'
import { deviceProof, knownDevice } from './known-device'
import { openSession } from './principals'

/** What came of a try to sign in: a new session, how many seconds to wait, or nothing that says why not. */
export type SignInOutcome =
  | { readonly sessionId: string; readonly deviceProof: string }
  | { readonly waitSeconds: number }
  | undefined

type Headers = Readonly<Record<string, unknown>>

/**
 * Signs somebody in by e-mail and password. An unknown address, a wrong password, a closed account and one on no
 * desk look alike, and take equally long.
 * @param proof what an earlier sign-in from this browser gave it; its tries are counted on their own
 */
export async function signInByPassword(credentials: unknown, headers: Headers, proof?: string): Promise<SignInOutcome> {
  const parsed = signInInput.safeParse(credentials)
  if (!parsed.success) return undefined
  const { email, password } = parsed.data
  const attempt = { account: email, device: knownDevice(email, proof), address: addressOf(headers) }
  const waitSeconds = await takePasswordTry(attempt)
  if (waitSeconds > 0) {
    log.warn({ event: 'sign-in', throttled: true }, 'too many wrong passwords')
    return { waitSeconds }
  }
  const user = await db.user.findUnique({ where: { email } })
  const right = await verifyPassword(user?.passwordHash, password)
  if (right) await forgetPasswordTries(attempt)
  const sessionId = user && right ? await openSession(user, String(headers['user-agent'] ?? '')) : undefined
  log.info({ event: 'sign-in', userId: user?.id, granted: sessionId !== undefined }, 'sign-in')
  return sessionId ? { sessionId, deviceProof: deviceProof(email) } : undefined
}

/** Where a request comes from, which only a proxy that sets it can tell: the sender may write what they like. */
function addressOf(headers: Headers): string | undefined {
  if (process.env['VERBATIM_TRUST_PROXY'] !== '1') return undefined
  const forwarded = String(headers['x-forwarded-for'] ?? '')
  return forwarded.split(',').at(-1)?.trim() || 'unknown'
}
