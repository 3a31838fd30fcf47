import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { TopicView } from '@/lib/schemas/vocabulary'
import { db } from '../db'
import { topicView } from '../views/topic-view'

/** One topic with its path in the tree, retired or not; or `not_found`. */
export async function getTopic(principal: Principal, topicId: string): Promise<Result<TopicView>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read topics on this desk.')
  if (!id.safeParse(topicId).success) return noTopic()
  const topic = await db.topic.findFirst({ where: { id: topicId, deskId: principal.deskId } })
  return topic ? ok(await topicView(db, topic)) : noTopic()
}

/** Says that an id names no topic here; another desk's id gets the same answer. */
export const noTopic = () => refuse('not_found', 'There is no such topic on this desk.')
