import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page, PersonRef } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { likeText } from './keyset'

/** Which of the desk's people: those whose name holds `q`. */
export const memberFilter = z.object({
  q: z.string().trim().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The people who work on the desk, by name, for whoever wants to name one. A desk is a team: they fit on one page. */
export async function listMembers(principal: Principal, input: unknown = {}): Promise<Result<Page<PersonRef>>> {
  if (!can(principal, 'member.read')) return refuse('forbidden', 'Your role can’t see who is on this desk.')
  const parsed = parseInput(memberFilter, input)
  if (!parsed.ok) return parsed
  const { q, limit } = parsed.value
  const items = await db.user.findMany({
    where: {
      ...{ disabledAt: null, memberships: { some: { deskId: principal.deskId } } },
      ...(q && { name: { contains: likeText(q), mode: 'insensitive' } }),
    },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return ok({ items, nextCursor: null })
}
