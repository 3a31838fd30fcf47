import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { editStoryInput, type StoryView } from '@/lib/schemas/story'
import { command } from '../command'
import { hold } from '../library/hold'
import { stale } from '../library/stale'
import { titleTaken } from '../library/taken'
import { noStory } from '../queries/get-story'
import { storySnapshot } from '../views/story-snapshot'
import { storyViews } from '../views/story-view'

/** Renames a story or rewrites its summary. */
export const editStory = command('edit-story', editStoryInput, async ({ principal, tx, now, record }, input) => {
  if (!can(principal, 'story.edit')) return refuse('forbidden', 'Your role can’t edit stories on this desk.')
  const { deskId } = principal
  await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${input.storyId}::uuid AND desk_id = ${deskId}::uuid FOR UPDATE`
  const before = await tx.story.findFirst({ where: { id: input.storyId, deskId } })
  if (!before) return noStory()
  const [seen] = (await storyViews(tx, [before])) as [StoryView]
  if (before.revision !== input.revision) return stale('story', seen)
  const titleKey = input.title === undefined ? before.titleKey : nameKey(input.title)
  await hold(tx, 'story title', deskId, titleKey)
  const namesake = await tx.story.findFirst({ where: { deskId, titleKey, id: { not: before.id } } })
  if (namesake) return titleTaken(((await storyViews(tx, [namesake])) as [StoryView])[0])
  const after = await tx.story.update({
    where: { id: before.id },
    data: {
      ...(input.title !== undefined && { title: input.title, titleKey }),
      ...(input.summary !== undefined && { summary: input.summary?.trim() || null }),
      revision: { increment: 1 },
      updatedAt: now,
    },
  })
  record({
    action: 'story.edit',
    subjectType: 'story',
    subjectId: after.id,
    before: storySnapshot(before),
    after: storySnapshot(after),
  })
  return ok(((await storyViews(tx, [after])) as [StoryView])[0])
})
