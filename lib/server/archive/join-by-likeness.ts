import 'server-only'
import { acceptPlacement } from '../commands/place-article'
import { db } from '../db'
import { log } from '../log'

/**
 * Takes an article into the story that it is strongly like, in the name of who imported it and by means of the system, as
 * the record says. Whoever disagrees takes it out again.
 */
export async function joinByLikeness({ articleId, deskId }: { articleId: string; deskId: string }): Promise<void> {
  const placement = await db.storyPlacement.findFirst({
    where: { articleId, deskId, isJoined: false, dismissedAt: null, storyId: { not: null } },
    select: { id: true, article: { select: { createdBy: { select: { id: true, name: true } } } } },
  })
  if (!placement) return
  const { id: userId, name } = placement.article.createdBy
  const importer = { userId, name, deskId, role: 'editor', means: 'system' } as const
  const joined = await acceptPlacement(importer, { placementId: placement.id })
  if (!joined.ok) log.info({ event: 'not-joined', articleId, code: joined.error.code }, 'stays a proposal')
}
