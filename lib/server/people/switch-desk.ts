import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { id } from '@/lib/schemas/common'
import type { Principal, SessionView } from '@/lib/schemas/person'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { readSession } from '../queries/read-session'
import { currentSessionId } from '../session'

const input = z.strictObject({ deskId: id })

/** Puts the browser's session on another desk that its person belongs to. */
export async function switchDesk(principal: Principal, wanted: unknown): Promise<Result<SessionView>> {
  const parsed = parseInput(input, wanted)
  if (!parsed.ok) return parsed
  const { deskId } = parsed.value
  const { userId } = principal
  const membership = await db.membership.findUnique({ where: { deskId_userId: { deskId, userId } } })
  const sessionId = await currentSessionId()
  if (!membership || !sessionId) return refuse('not_found', 'You are not on that desk.')
  await db.session.updateMany({ where: { id: sessionId, userId }, data: { deskId } })
  return ok(await readSession({ ...principal, deskId, role: membership.role }))
}
