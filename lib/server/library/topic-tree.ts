import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { TopicView } from '@/lib/schemas/vocabulary'
import type { Transaction } from '../transaction'
import { hold } from './hold'

/** The tree of a desk is changed by one writer at a time: two moves could otherwise close a ring together. */
export const holdTopics = (tx: Transaction, deskId: string) => hold(tx, 'topics', deskId)

/**
 * Whether `topicId` (null for one that is being made) may hang under `broaderId`: it is on the desk, in use,
 * and not the topic itself or anything below it.
 */
export async function checkBroader(
  tx: Transaction,
  deskId: string,
  topicId: string | null,
  broaderId: string,
): Promise<Result<undefined>> {
  const broader = await tx.topic.findFirst({ where: { id: broaderId, deskId } })
  if (!broader) return refuse('not_found', 'There is no such broader topic on this desk. Nothing was saved.')
  if (broader.retiredAt) {
    return refuse('conflict', `“${broader.label}” is retired, so nothing new goes under it. Nothing was saved.`)
  }
  const above = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE climb AS (
      SELECT id, broader_id FROM topic WHERE id = ${broaderId}::uuid
      UNION SELECT t.id, t.broader_id FROM topic t JOIN climb ON t.id = climb.broader_id
    ) SELECT id FROM climb`
  if (!above.some(({ id }) => id === topicId)) return ok(undefined)
  return refuse(
    'conflict',
    `“${broader.label}” is this topic or stands below it: the tree would close a ring. Nothing was saved.`,
  )
}

/** Says that a topic of this label is there, and shows it so that a picker can offer it. */
export const topicStands = (current: TopicView) =>
  refuse('conflict', `There is a topic “${current.label}” there already. Nothing was saved; use that one.`, { current })
