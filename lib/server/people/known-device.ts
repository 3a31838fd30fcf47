import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A proof that somebody signed in to an account from this browser before, for a cookie: a random name for the
 * browser, signed together with the account. It opens nothing; tries that carry it are only counted on their own,
 * so that nobody's wrong passwords lock the account's owner out.
 * Source: OWASP, Slow Down Online Guessing Attacks with Device Cookies.
 */
export const deviceProof = (account: string): string => {
  const device = randomBytes(16).toString('base64url')
  return `${device}.${signatureOf(account, device)}`
}

/** The name of the browser that a proof was given to; undefined when it was forged or is another account's. */
export function knownDevice(account: string, proof: string | undefined): string | undefined {
  const [device, signature] = proof?.split('.') ?? []
  if (!device || !signature) return undefined
  const expected = Buffer.from(signatureOf(account, device))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : undefined
}

function signatureOf(account: string, device: string): string {
  const secret = process.env['NEXTAUTH_SECRET'] ?? process.env['AUTH_SECRET']
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set. Start Verbatim with “npm start”.')
  return createHmac('sha256', secret).update(`device\n${account}\n${device}`).digest('base64url')
}
