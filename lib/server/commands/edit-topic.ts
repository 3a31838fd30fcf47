import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editTopicInput } from '@/lib/schemas/vocabulary'
import { command } from '../command'
import { stale } from '../library/stale'
import { checkBroader, holdTopics, topicStands } from '../library/topic-tree'
import { noTopic } from '../queries/get-topic'
import { topicSnapshot } from '../views/topic-snapshot'
import { topicView } from '../views/topic-view'

/**
 * Changes a topic, moves it in the tree, retires it or takes it back into use. A retired topic stays on
 * what it was put on; pickers no longer offer it.
 */
export const editTopic = command('edit-topic', editTopicInput, async ({ principal, tx, now, record }, input) => {
  if (!can(principal, 'topic.edit')) return refuse('forbidden', 'Only an admin edits topics.')
  const { deskId } = principal
  await holdTopics(tx, deskId)
  const before = await tx.topic.findFirst({ where: { id: input.topicId, deskId } })
  if (!before) return noTopic()
  if (before.revision !== input.revision) return stale('topic', await topicView(tx, before))
  if (input.broaderId) {
    const hangs = await checkBroader(tx, deskId, before.id, input.broaderId)
    if (!hangs.ok) return hangs
  }
  const { label, labels, definition, notation, broaderId, wikidataId, retired } = input
  const sameCode = notation && (await tx.topic.findFirst({ where: { deskId, notation, id: { not: before.id } } }))
  if (sameCode) return topicStands(await topicView(tx, sameCode))
  const after = await tx.topic.update({
    where: { id: before.id },
    data: {
      ...(label !== undefined && { label, labelKey: nameKey(label) }),
      ...(labels !== undefined && { labels }),
      ...(definition !== undefined && { definition: definition?.trim() || null }),
      ...(notation !== undefined && { notation }),
      ...(broaderId !== undefined && { broaderId }),
      ...(wikidataId !== undefined && { wikidataId }),
      ...(retired !== undefined && { retiredAt: retired ? (before.retiredAt ?? now) : null }),
      updatedAt: now,
      revision: { increment: 1 },
    },
  })
  record({
    action: 'topic.edit',
    subjectType: 'topic',
    subjectId: after.id,
    before: topicSnapshot(before),
    after: topicSnapshot(after),
  })
  return ok(await topicView(tx, after))
})
