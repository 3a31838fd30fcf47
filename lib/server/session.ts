import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import NextAuth, { getServerSession, type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { type Principal, signInInput } from '@/lib/schemas/person'
import { db } from './db'
import { log } from './log'
import { verifyPassword } from './passwords'
import { closeSession, openSession, principalOfSession, sessionMs } from './people/principals'
import { forgetPasswordTries, takePasswordTry } from './throttle'

const isSecure = process.env['NEXTAUTH_URL']?.startsWith('https:') ?? false

/** Credentials sign-in forces next-auth to keep its session in the cookie: there it is only the id of a row. */
const options: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionMs / 1000 },
  // The prefix binds the cookie to this very host, over https alone.
  cookies: {
    sessionToken: {
      name: `${isSecure ? '__Host-' : ''}verbatim.session`,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
    },
  },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (credentials, request) => signIn(credentials, request.headers ?? {}),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token['sid'] }),
    session: ({ session, token }) => ({ ...session, user: { sid: token['sid'] } as never }),
    redirect: ({ url, baseUrl }) =>
      new URL(ownPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url), baseUrl).href,
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token['sid'] === 'string') await closeSession(token['sid'])
    },
  },
  logger: { error: (code) => log.warn({ code }, 'sign-in library'), warn: () => undefined, debug: () => undefined },
}

/** next-auth's own routes. */
export const authRoutes = NextAuth(options) as (request: Request, context: unknown) => Promise<Response>

/** The session's id for the right password; null for a wrong one; throws `wait-SECONDS` when there were too many. */
async function signIn(credentials: unknown, requestHeaders: Record<string, unknown>): Promise<{ id: string } | null> {
  const parsed = signInInput.safeParse(pickCredentials(credentials))
  if (!parsed.success) return null
  const { email, password } = parsed.data
  const attempt = { account: email, address: addressOf(requestHeaders) }
  const wait = await takePasswordTry(attempt)
  if (wait > 0) {
    log.warn({ event: 'sign-in', throttled: true }, 'too many wrong passwords')
    throw new Error(`wait-${wait}`)
  }
  const user = await db.user.findUnique({ where: { email } })
  const right = await verifyPassword(user?.passwordHash, password)
  if (right) await forgetPasswordTries(attempt)
  const id = user && right ? await openSession(user, String(requestHeaders['user-agent'] ?? '')) : undefined
  log.info({ event: 'sign-in', userId: user?.id, granted: id !== undefined }, 'sign-in')
  // Whoever was signed in here before is not any more, also where their cookie was copied.
  const former = id && (await currentSessionId())
  if (former) await closeSession(former)
  return id ? { id } : null
}

const pickCredentials = (credentials: unknown) => {
  const { email, password } = (credentials ?? {}) as Record<string, unknown>
  return { email, password }
}

/** Where a request comes from, which only a proxy that sets it can tell: the sender may write what they like. */
function addressOf(requestHeaders: Record<string, unknown>): string | undefined {
  if (process.env['VERBATIM_TRUST_PROXY'] !== '1') return undefined
  const forwarded = String(requestHeaders['x-forwarded-for'] ?? '')
  return forwarded.split(',').at(-1)?.trim() || 'unknown'
}

/** The id of the session that the request's cookie names; it says nothing about rights. */
export async function currentSessionId(): Promise<string | undefined> {
  const session = await getServerSession(options)
  const sid = (session?.user as { sid?: unknown } | undefined)?.sid
  return typeof sid === 'string' ? sid : undefined
}

/** Who is signed in, read once per request; undefined for nobody. */
export const currentPrincipal = cache(async (): Promise<Principal | undefined> => {
  const sessionId = await currentSessionId()
  return sessionId ? principalOfSession(sessionId) : undefined
})

/** Who is signed in; everybody else is sent to the sign-in page, and back here afterwards. */
export async function requirePrincipal(): Promise<Principal> {
  const principal = await currentPrincipal()
  if (principal) return principal
  const path = (await headers()).get('x-verbatim-path')
  redirect(path ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : '/sign-in')
}

/** A path on this site, or the front page for anything that could lead elsewhere. */
export function ownPath(wanted: string | undefined): string {
  if (!wanted || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return '/'
  const url = new URL(wanted, 'http://own.invalid')
  return url.host === 'own.invalid' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/'
}
