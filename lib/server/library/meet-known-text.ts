import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { ImportOutcome } from '@/lib/schemas/article'
import type { CommandContext } from '../command'
import { articleSnapshot } from '../views/article-snapshot'
import { placeStory } from './place-story'

/**
 * What happens when a text that the desk has already comes in again: null when it has not. The article stays
 * as it is, with two exceptions. It joins the story that is asked for when it is in none; one in another story stays
 * there, and the note says so. And a removed article comes back when somebody who may do so imports it; for
 * everybody else it is `gone`, since removing it was somebody's decision.
 */
export async function meetKnownText(
  context: CommandContext,
  sha256: string,
  storyWanted: string | null | undefined,
): Promise<Result<ImportOutcome> | null> {
  const { principal, tx, now, record } = context
  const version = await findText(context, sha256)
  if (!version) return null
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${version.articleId}::uuid FOR UPDATE`
  const before = await tx.article.findUniqueOrThrow({ where: { id: version.articleId } })
  if (before.deletedAt && !can(principal, 'article.remove')) {
    return refuse('gone', 'This article was removed from the desk. Nothing was imported; an admin can bring it back.')
  }
  const story: Result<string | null> = storyWanted ? await placeStory(context, storyWanted) : ok(null)
  if (!story.ok) return story
  const joins = story.value !== null && before.storyId === null
  const outcome: ImportOutcome = {
    articleId: before.id,
    versionId: version.id,
    storyId: before.storyId ?? story.value,
    status: 'unchanged',
  }
  const note = noteFor(before, story.value, version.isCurrent)
  if (joins || before.deletedAt) {
    const after = await tx.article.update({
      where: { id: before.id },
      data: { storyId: outcome.storyId, deletedAt: null, updatedAt: now, revision: { increment: 1 } },
    })
    record({
      action: before.deletedAt ? 'article.restore' : 'article.edit',
      subjectType: 'article',
      subjectId: after.id,
      before: articleSnapshot(before),
      after: articleSnapshot(after),
    })
  }
  return ok(note ? { ...outcome, note } : outcome)
}

/** The version that has this text: rather one that is current, rather one of an article that stands, rather the first. */
async function findText({ tx, principal }: CommandContext, sha256: string) {
  const [found] = await tx.$queryRaw<{ id: string; articleId: string; isCurrent: boolean }[]>`
    SELECT v.id, v.article_id AS "articleId", (a.current_version_id = v.id) AS "isCurrent"
      FROM article_version v JOIN article a ON a.id = v.article_id
     WHERE v.desk_id = ${principal.deskId}::uuid AND v.sha256 = ${sha256}
     ORDER BY a.deleted_at IS NOT NULL, a.current_version_id IS DISTINCT FROM v.id, v.id LIMIT 1`
  return found
}

function noteFor(
  before: { deletedAt: Date | null; storyId: string | null },
  storyId: string | null,
  isCurrent: boolean,
): string | undefined {
  const notes = [
    before.deletedAt && 'This article had been removed; it is back on the desk.',
    storyId && !before.storyId && 'The desk had this article already; it joined the story.',
    storyId &&
      before.storyId &&
      before.storyId !== storyId &&
      'The desk has this article in another story; it stayed there.',
    !isCurrent && 'This is the text of an earlier version; the newest version stays in front.',
  ]
  return notes.filter(Boolean).join(' ') || undefined
}
