import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { createStoryInput, type StoryView } from '@/lib/schemas/story'
import { command } from '../command'
import { hold } from '../library/hold'
import { titleTaken } from '../library/taken'
import { newId } from '../new-id'
import { storySnapshot } from '../views/story-snapshot'
import { storyViews } from '../views/story-view'

/** Makes a story. A title that the desk has already is a `conflict` that shows the story which has it. */
export const createStory = command('create-story', createStoryInput, async ({ principal, tx, now, record }, input) => {
  if (!can(principal, 'story.create')) return refuse('forbidden', 'Your role can’t make stories on this desk.')
  const key = { deskId: principal.deskId, titleKey: nameKey(input.title) }
  await hold(tx, 'story title', key.deskId, key.titleKey)
  const id = newId()
  const made = await tx.story.createMany({
    data: [
      {
        id,
        ...key,
        title: input.title,
        summary: input.summary?.trim() || null,
        createdById: principal.userId,
        createdAt: now,
        updatedAt: now,
      },
    ],
    skipDuplicates: true,
  })
  const story = await tx.story.findUniqueOrThrow({ where: { deskId_titleKey: key } })
  const [view] = (await storyViews(tx, [story])) as [StoryView]
  if (made.count === 0) return titleTaken(view)
  record({ action: 'story.create', subjectType: 'story', subjectId: id, before: null, after: storySnapshot(story) })
  return ok(view)
})
