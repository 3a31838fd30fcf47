import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import NextAuth, { getServerSession, type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import type { Principal } from '@/lib/schemas/person'
import { log } from './log'
import { ownPath } from './own-path'
import { closeSession, principalOfSession, sessionMs } from './people/principals'
import { signInByPassword } from './people/sign-in'

const isSecure = process.env['NEXTAUTH_URL']?.startsWith('https:') ?? false

/** The prefix binds a cookie to this very host, over https alone. */
const cookie = (name: string) => ({
  name: `${isSecure ? '__Host-' : ''}verbatim.${name}`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const,
})
/** Outlives the session: it tells a browser that signed in before from everybody else. */
const deviceCookie = cookie('device')
const deviceSeconds = 365 * 24 * 60 * 60

/** Credentials sign-in forces next-auth to keep its session in the cookie: there it is only the id of a row. */
const options: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionMs / 1000 },
  cookies: { sessionToken: cookie('session') },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (credentials, request) => authorize(credentials, request.headers ?? {}),
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

/** The new session's id; null for a wrong password; throws `wait-SECONDS` when there were too many. */
async function authorize(credentials: unknown, headers: Record<string, unknown>): Promise<{ id: string } | null> {
  const { email, password } = (credentials ?? {}) as Record<string, unknown>
  const kept = await cookies()
  const outcome = await signInByPassword({ email, password }, headers, kept.get(deviceCookie.name)?.value)
  if (!outcome) return null
  if ('waitSeconds' in outcome) throw new Error(`wait-${outcome.waitSeconds}`)
  kept.set({ ...deviceCookie.options, name: deviceCookie.name, value: outcome.deviceProof, maxAge: deviceSeconds })
  // Whoever was signed in here before is not any more, also where their cookie was copied.
  const former = await currentSessionId()
  if (former) await closeSession(former)
  return { id: outcome.sessionId }
}

/** The id of the session that the request's cookie names; it says nothing about rights. */
export async function currentSessionId(): Promise<string | undefined> {
  const session = await getServerSession(options)
  const sid = (session?.user as { sid?: unknown } | undefined)?.sid
  return typeof sid === 'string' ? sid : undefined
}

/** Who is signed in, read once per request; undefined for nobody. `isUse`: whether it keeps the session from ending. */
export const currentPrincipal = cache(async (isUse = true): Promise<Principal | undefined> => {
  const sessionId = await currentSessionId()
  return sessionId ? principalOfSession(sessionId, isUse) : undefined
})

/** Who is signed in; everybody else is sent to the sign-in page, and back here afterwards. */
export async function requirePrincipal(): Promise<Principal> {
  const principal = await currentPrincipal()
  if (principal) return principal
  const path = (await headers()).get('x-verbatim-path')
  redirect(path ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : '/sign-in')
}
