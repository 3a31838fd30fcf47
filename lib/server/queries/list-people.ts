import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page } from '@/lib/schemas/common'
import type { PersonView, Principal, TokenView } from '@/lib/schemas/person'
import { db } from '../db'
import { personView, tokenView } from '../views/person-view'

/** Everybody on the desk, by name. A desk is a team: they fit on one page. */
export async function listPeople(principal: Principal): Promise<Result<Page<PersonView>>> {
  if (!can(principal, 'person.read')) return refuse('forbidden', 'Only an admin sees the people of a desk.')
  const members = await db.membership.findMany({
    where: { deskId: principal.deskId },
    include: { user: true },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  })
  return ok({ items: members.map(personView), nextCursor: null })
}

/** One's own tokens on this desk, newest first; ended ones too. */
export async function listTokens({ userId, deskId }: Principal): Promise<Result<Page<TokenView>>> {
  const tokens = await db.apiToken.findMany({ where: { userId, deskId }, orderBy: { createdAt: 'desc' } })
  return ok({ items: tokens.map(tokenView), nextCursor: null })
}
