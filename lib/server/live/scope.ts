import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { id } from '@/lib/schemas/common'
import { db } from '../db'
import type { ChangeNotice } from './notice'

/** What a listener asks for: one article, one story, or, with neither, the whole desk. */
export const liveFilter = z.strictObject({
  articleId: id.optional(),
  storyId: id.optional(),
  /** The last event that was heard, for whoever can't send it as `Last-Event-ID`. */
  lastEventId: z.string().max(40).optional(),
})

/** What everybody on a desk may read; who comes and goes, and with which keys, is its admins' business. */
const told = new Set([
  ...['annotation', 'thread', 'comment', 'article', 'version', 'story', 'outlet', 'actor', 'topic'],
  ...['ruling', 'source', 'claim-link', 'placement'],
])

/** Which changes concern a listener. */
export type Scope = {
  readonly articleId: string | undefined
  readonly concerns: (change: ChangeNotice) => boolean
  /** Reads anew what the scope itself depends on, before changes are looked at that may have changed it. */
  readonly refresh: () => Promise<void>
  /** Whether `refresh` is wanted before this change is looked at. */
  readonly dependsOn: (change: ChangeNotice) => boolean
}

/** The scope of a filter; an article or story of another desk is not found. */
export async function scopeOf(
  deskId: string,
  { articleId, storyId }: z.output<typeof liveFilter>,
): Promise<Result<Scope>> {
  if (articleId && !(await db.article.findFirst({ where: { id: articleId, deskId }, select: { id: true } })))
    return refuse('not_found', 'There is no such article on this desk.')
  if (storyId && !(await db.story.findFirst({ where: { id: storyId, deskId }, select: { id: true } })))
    return refuse('not_found', 'There is no such story on this desk.')
  let articles: ReadonlySet<string> = new Set(articleId ? [articleId] : [])
  return ok({
    articleId,
    // What is about no article, such as a name that was changed, may stand on every screen.
    concerns: (change) =>
      told.has(change.subjectType) &&
      ((!articleId && !storyId) || change.articleId === null || articles.has(change.articleId)),
    dependsOn: ({ subjectType }) => storyId !== undefined && subjectType === 'article',
    refresh: async () => {
      if (!storyId) return
      const rows = await db.article.findMany({ where: { deskId, storyId }, select: { id: true } })
      // Those that were in the story until now stay: that they left it concerns whoever looks at it.
      articles = new Set([...articles, ...rows.map((row) => row.id)])
    },
  })
}
