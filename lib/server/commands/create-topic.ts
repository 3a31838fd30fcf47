import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { createTopicInput } from '@/lib/schemas/vocabulary'
import { command } from '../command'
import { checkBroader, holdTopics, topicStands } from '../library/topic-tree'
import { newId } from '../new-id'
import { topicSnapshot } from '../views/topic-snapshot'
import { topicView } from '../views/topic-view'

/**
 * Adds a topic of the desk's own. When one of this label (under the same broader topic, or anywhere when none
 * is named) or of this code stands, the answer is a `conflict` that shows it, so that a picker can offer it.
 */
export const createTopic = command('create-topic', createTopicInput, async ({ principal, tx, now, record }, input) => {
  if (!can(principal, 'topic.create')) return refuse('forbidden', 'Your role can’t add topics on this desk.')
  const { deskId } = principal
  const { label, labels = {}, definition, notation = null, broaderId = null, wikidataId = null } = input
  await holdTopics(tx, deskId)
  if (broaderId) {
    const hangs = await checkBroader(tx, deskId, null, broaderId)
    if (!hangs.ok) return hangs
  }
  const standing = await tx.topic.findFirst({
    where: {
      deskId,
      OR: [
        { labelKey: nameKey(label), retiredAt: null, ...(broaderId && { broaderId }) },
        ...(notation ? [{ notation }] : []),
      ],
    },
    orderBy: { id: 'asc' },
  })
  if (standing) return topicStands(await topicView(tx, standing))
  const topic = await tx.topic.create({
    data: {
      ...{ id: newId(), deskId, label, labelKey: nameKey(label), labels, notation, broaderId, wikidataId },
      ...{ definition: definition?.trim() || null, createdAt: now, updatedAt: now },
    },
  })
  record({
    action: 'topic.create',
    subjectType: 'topic',
    subjectId: topic.id,
    before: null,
    after: topicSnapshot(topic),
  })
  return ok(await topicView(tx, topic))
})
