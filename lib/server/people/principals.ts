import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Means, Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { newId } from '../new-id'

const minute = 60_000
/** A browser that was away this long has to sign in again. */
const idleMs = 12 * 60 * minute
/** After this long everybody has to sign in again. */
export const sessionMs = 14 * 24 * 60 * minute

/** Demo accounts have a password that is printed at the start: they work only where nobody else can reach. */
export const demoWorks = (): boolean => process.env['VERBATIM_LOOPBACK'] === '1'

type Holder = { id: string; name: string; disabledAt: Date | null; isDemo: boolean }

const mayEnter = (user: Holder) => user.disabledAt === null && (!user.isDemo || demoWorks())

/** What a session's row must be like to stand for anybody. */
export const standingSession = () => ({
  revokedAt: null,
  expiresAt: { gt: new Date() },
  lastSeenAt: { gte: new Date(Date.now() - idleMs) },
})

/**
 * Who a session's cookie stands for, read from the rows at this very moment: a session that was ended, an
 * account that was disabled, a role that was taken have no more rights from the next request on.
 * @param isUse whether it counts as use of the session; what a page does by itself, while nobody is there, does not
 */
export async function principalOfSession(sessionId: string, isUse = true): Promise<Principal | undefined> {
  const session = await db.session.findUnique({ where: { id: sessionId }, include: { user: true } })
  const now = Date.now()
  if (!session || session.revokedAt || session.expiresAt.getTime() < now || !mayEnter(session.user)) return undefined
  const idle = now - session.lastSeenAt.getTime()
  if (idle > idleMs) return undefined
  if (isUse && idle > minute)
    await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } })
  return asPrincipal(session.user, session.deskId, 'screen')
}

/** Who a token stands for; looked up by its SHA-256, for the token itself is kept nowhere. */
export async function principalOfToken(token: string): Promise<Principal | undefined> {
  const row = await db.apiToken.findUnique({ where: { hash: tokenHash(token) }, include: { user: true } })
  if (!row || row.revokedAt || !mayEnter(row.user)) return undefined
  if (!row.lastUsedAt || Date.now() - row.lastUsedAt.getTime() > minute)
    await db.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: new Date() } })
  return asPrincipal(row.user, row.deskId, 'api')
}

async function asPrincipal(user: Holder, deskId: string, means: Means): Promise<Principal | undefined> {
  const membership = await db.membership.findUnique({ where: { deskId_userId: { deskId, userId: user.id } } })
  return membership ? { userId: user.id, name: user.name, deskId, role: membership.role, means } : undefined
}

/** A new signed-in browser, on the desk that the person joined first. Undefined when they are on no desk. */
export async function openSession(user: Holder, userAgent: string | undefined): Promise<string | undefined> {
  if (!mayEnter(user)) return undefined
  const membership = await db.membership.findFirst({ where: { userId: user.id }, orderBy: { createdAt: 'asc' } })
  if (!membership) return undefined
  const expiresAt = new Date(Date.now() + sessionMs)
  const { id } = await db.session.create({
    data: {
      id: newId(),
      userId: user.id,
      deskId: membership.deskId,
      expiresAt,
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
  })
  return id
}

/** Ends one session: its cookie is worth nothing from now on. */
export async function closeSession(sessionId: string): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: new Date() } })
}

/** A new token, with 256 random bits and a prefix that secret scanners can find. */
export const newToken = (): string => `vbt_${randomBytes(32).toString('base64url')}`
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
