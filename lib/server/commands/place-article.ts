import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type PlacementView, placementRef } from '@/lib/schemas/placement'
import { type CommandContext, command } from '../command'
import { readArticleRow } from '../library/article-row'
import { placeStory } from '../library/place-story'
import { articleSnapshot } from '../views/article-snapshot'
import { type PlacementRow, placementInclude, placementSnapshot, placementView } from '../views/placement-view'

/**
 * Takes an article into the story that it seems to be of. Where there is none yet, it makes one with the article that it
 * is like, called after that one. An article that has come into a story in the meantime stays there.
 */
export const acceptPlacement = command('accept-placement', placementRef, async (context, { placementId }) => {
  const found = await lockPlacement(context, placementId)
  if (!found.ok) return found
  const before = found.value
  if (before.isJoined) return ok(placementView(before))
  const article = await readArticleRow(context, before.articleId)
  if (!article.ok) return article
  if (article.value.row.deletedAt) return refuse('gone', 'This article was removed from the desk. Nothing was changed.')
  if (article.value.row.storyId !== null)
    return refuse('conflict', 'The article is in a story by now. Nothing was changed.')
  const storyId = before.storyId ?? (await storyBeside(context, before))
  if (storyId === undefined)
    return refuse('conflict', 'The article that it is like was removed in the meantime. Nothing was changed.')
  await join(context, before.articleId, storyId)
  // It may have been proposed for that very story as well.
  await context.tx.storyPlacement.deleteMany({
    where: { articleId: before.articleId, storyId, id: { not: before.id } },
  })
  return ok(await settle(context, before.id, { storyId, isJoined: true, dismissedAt: null, dismissedById: null }))
})

/**
 * Says that an article is not of the story that it seems to be of: it leaves it, if it was taken in by likeness, and is
 * never proposed for it again until that is taken back.
 */
export const dismissPlacement = command('dismiss-placement', placementRef, async (context, { placementId }) => {
  const found = await lockPlacement(context, placementId)
  if (!found.ok) return found
  const before = found.value
  if (before.dismissedAt) return ok(placementView(before))
  const { principal, now, record } = context
  if (before.isJoined && before.storyId) await leave(context, before.articleId, before.storyId)
  const after = { isJoined: false, dismissedAt: now, dismissedById: principal.userId }
  const view = await settle(context, before.id, after)
  record({
    ...{ action: 'placement.dismiss', subjectType: 'placement', subjectId: before.id },
    ...{ before: null, after: placementSnapshot({ ...before, ...after }) },
  })
  return ok(view)
})

/** Takes back that an article is not of a story: it is proposed for it again. */
export const restorePlacement = command('restore-placement', placementRef, async (context, { placementId }) => {
  const found = await lockPlacement(context, placementId)
  if (!found.ok) return found
  const before = found.value
  if (!before.dismissedAt) return ok(placementView(before))
  const view = await settle(context, before.id, { dismissedAt: null, dismissedById: null })
  context.record({
    ...{ action: 'placement.restore', subjectType: 'placement', subjectId: before.id },
    ...{ before: placementSnapshot(before), after: null },
  })
  return ok(view)
})

async function lockPlacement({ tx, principal }: CommandContext, id: string): Promise<Result<PlacementRow>> {
  if (!can(principal, 'article.edit')) return refuse('forbidden', 'Your role can’t put articles into stories.')
  await tx.$queryRaw`SELECT 1 FROM story_placement WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.storyPlacement.findFirst({ where: { id, deskId: principal.deskId }, include: placementInclude })
  return row ? ok(row) : refuse('not_found', 'This proposal is not there any more. Nothing was changed.')
}

async function settle(
  { tx }: CommandContext,
  id: string,
  data: { storyId?: string; isJoined?: boolean; dismissedAt: Date | null; dismissedById: string | null },
): Promise<PlacementView> {
  return placementView(await tx.storyPlacement.update({ where: { id }, data, include: placementInclude }))
}

/** The story of the article that a placed one is like; made, and called after that article, where it has none. */
async function storyBeside(context: CommandContext, { besideId }: PlacementRow): Promise<string | undefined> {
  const beside = besideId ? await readArticleRow(context, besideId) : undefined
  if (!beside?.ok || beside.value.row.deletedAt) return undefined
  const { id, title, storyId } = beside.value.row
  if (storyId) return storyId
  const made = await placeStory(context, await freeTitle(context, title))
  if (!made.ok) return undefined
  await join(context, id, made.value)
  return made.value
}

/** A story of that title that is about something else must not take the articles in. */
async function freeTitle({ tx, principal }: CommandContext, title: string): Promise<string> {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? title : `${title} (${number})`
    const key = { deskId: principal.deskId, titleKey: nameKey(tried) }
    if (!(await tx.story.findUnique({ where: { deskId_titleKey: key }, select: { id: true } }))) return tried
  }
}

const join = (context: CommandContext, articleId: string, storyId: string) =>
  moveArticle(context, articleId, null, storyId, 'article.join_story')

const leave = (context: CommandContext, articleId: string, storyId: string) =>
  moveArticle(context, articleId, storyId, null, 'article.leave_story')

/** Moves an article, if it is where it is taken to be. */
async function moveArticle(
  { tx, now, record }: CommandContext,
  id: string,
  from: string | null,
  storyId: string | null,
  action: string,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`
  const before = await tx.article.findUniqueOrThrow({ where: { id } })
  if (before.storyId !== from) return
  const data = { storyId, updatedAt: now, revision: { increment: 1 } }
  const after = await tx.article.update({ where: { id }, data })
  record({
    ...{ action, subjectType: 'article', subjectId: id },
    ...{ before: articleSnapshot(before), after: articleSnapshot(after) },
  })
}
