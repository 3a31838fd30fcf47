import 'server-only'
import type { z } from 'zod'
import { pageAddress } from '@/lib/domain/names/page-address'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ArticleView, editArticleInput } from '@/lib/schemas/article'
import { type CommandContext, command } from '../command'
import { readArticleRow } from '../library/article-row'
import { placeOutlet } from '../library/place-outlet'
import { placeStory } from '../library/place-story'
import { stale } from '../library/stale'
import { articleSnapshot } from '../views/article-snapshot'

/**
 * Changes what describes an article; its text never changes. A field that is left out stays, `null` clears
 * it. Outlet and story are named as at import, and made when the desk has none so called.
 */
export const editArticle = command('edit-article', editArticleInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'article.edit')) return refuse('forbidden', 'Your role can’t edit articles on this desk.')
  const found = await readArticleRow(context, input.articleId)
  if (!found.ok) return found
  const { row: before, view } = found.value
  if (before.deletedAt) return refuse('gone', 'This article was removed from the desk. Nothing was changed.')
  if (before.revision !== input.revision) return stale('article', await view(before))
  const places = await placesOf(context, input)
  if (!places.ok) return places
  const { title, byline, dateline, language, url, publishedAt } = input
  const after = await tx.article.update({
    where: { id: before.id },
    data: {
      ...given({ title, byline, dateline, language, ...places.value }),
      ...(url !== undefined && { url: pageAddress(url) }),
      ...(publishedAt !== undefined && { publishedAt: publishedAt ? new Date(publishedAt) : null }),
      updatedAt: now,
      revision: { increment: 1 },
    },
  })
  // Likeness looks at articles of about the same time.
  const at = after.publishedAt ?? after.createdAt
  await tx.archivedVersion.updateMany({ where: { articleId: after.id, at: { not: at } }, data: { at } })
  record({
    action: 'article.edit',
    subjectType: 'article',
    subjectId: after.id,
    before: articleSnapshot(before),
    after: articleSnapshot(after),
  })
  return ok<ArticleView>(await view(after))
})

async function placesOf(
  context: CommandContext,
  { outlet, story }: z.output<typeof editArticleInput>,
): Promise<Result<{ outletId?: string | null; storyId?: string | null }>> {
  const outletId = outlet ? await placeOutlet(context, outlet) : outlet
  const storyId = story ? await placeStory(context, story) : ok(story)
  if (!storyId.ok) return storyId
  return ok(given({ outletId, storyId: storyId.value }))
}

/** Only the fields that were given: in an update, an absent field stays as it is. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof T]?: Exclude<T[Field], undefined>
  }
