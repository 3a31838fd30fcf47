import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, type Result } from '@/lib/domain/result'
import { id } from '@/lib/schemas/common'
import type { CommandContext } from '../command'
import { newId } from '../new-id'
import { noStory } from '../queries/get-story'
import { storySnapshot } from '../views/story-snapshot'
import { hold } from './hold'

/**
 * The story that an article is put into: by its id, or by its title, which makes the story when the desk
 * has none so called. An id that the desk does not know is `not_found`, never a title.
 */
export async function placeStory(context: CommandContext, idOrTitle: string): Promise<Result<string>> {
  if (!id.safeParse(idOrTitle).success) return ok(await storyTitled(context, idOrTitle))
  const story = await context.tx.story.findFirst({ where: { id: idOrTitle, deskId: context.principal.deskId } })
  return story ? ok(story.id) : noStory()
}

async function storyTitled({ tx, principal, now, record }: CommandContext, title: string): Promise<string> {
  const key = { deskId: principal.deskId, titleKey: nameKey(title) }
  const standing = await tx.story.findUnique({ where: { deskId_titleKey: key }, select: { id: true } })
  if (standing) return standing.id
  await hold(tx, 'story title', key.deskId, key.titleKey)
  const made = await tx.story.createMany({
    data: [{ id: newId(), ...key, title, createdById: principal.userId, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  const story = await tx.story.findUniqueOrThrow({ where: { deskId_titleKey: key } })
  if (made.count > 0) {
    record({
      action: 'story.create',
      subjectType: 'story',
      subjectId: story.id,
      before: null,
      after: storySnapshot(story),
    })
  }
  return story.id
}
