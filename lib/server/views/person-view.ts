import 'server-only'
import type { PersonView, TokenView } from '@/lib/schemas/person'
import type { Prisma } from '../db'

type Member = Prisma.MembershipGetPayload<{ include: { user: true } }>

/** Somebody on the desk. What proves who they are never leaves the server. */
export const personView = ({ user, role }: Member): PersonView => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role,
  isDemo: user.isDemo,
  disabledAt: user.disabledAt?.toISOString() ?? null,
  createdAt: user.createdAt.toISOString(),
})

/** A person as the record keeps them: without the hash of their password. */
export const personSnapshot = ({ user, role }: Member) => ({
  ...{ id: user.id, email: user.email, name: user.name, role, isDemo: user.isDemo },
  disabledAt: user.disabledAt?.toISOString() ?? null,
})

/** A token without the token. */
export const tokenView = (token: Prisma.ApiTokenGetPayload<object>): TokenView => ({
  id: token.id,
  name: token.name,
  createdAt: token.createdAt.toISOString(),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
})

/** A token as the record keeps it: whose it is and what for. */
export const tokenSnapshot = (token: Prisma.ApiTokenGetPayload<object>) => ({
  ...{ id: token.id, userId: token.userId, name: token.name },
  createdAt: token.createdAt.toISOString(),
  revokedAt: token.revokedAt?.toISOString() ?? null,
})
