import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { checkSpans } from '@/lib/domain/text/check-spans'
import { textIndex } from '@/lib/domain/text/text-index'
import { can } from '@/lib/policies/can'
import { createThreadInput } from '@/lib/schemas/comment'
import type { Span } from '@/lib/schemas/span'
import { noAnnotation } from '../annotations/load-annotation'
import { type CommandContext, command } from '../command'
import { namedMembers, say } from '../comments/say'
import { tellOfComment } from '../comments/tell'
import { newId } from '../new-id'
import { threadSnapshot } from '../views/comment-snapshot'
import { threadInclude, threadView } from '../views/thread-view'

/** Opens a thread with its first comment, on an annotation or on a passage of the article's current version. */
export const createThread = command('create-thread', createThreadInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'comment.create')) return refuse('forbidden', 'Your role can’t comment on this desk.')
  const article = await tx.article.findFirst({ where: { id: input.articleId, deskId: principal.deskId } })
  if (!article?.currentVersionId) return refuse('not_found', 'There is no such article on this desk.')
  if (article.deletedAt) return refuse('gone', 'This article was removed from the desk. What you typed is kept here.')
  const { annotationId, passage, versionId, exact, body } = input
  const place = annotationId
    ? await onAnnotation(context, article.id, annotationId)
    : await onPassage(context, article.currentVersionId, passage as Span, { versionId, exact })
  if (!place.ok) return place
  const mentions = await namedMembers(context, input.mentions)
  if (!mentions.ok) return mentions
  const { maker, ...columns } = place.value
  const thread = await tx.commentThread.create({
    data: {
      ...{ ...columns, id: newId(), deskId: principal.deskId, articleId: article.id },
      ...{ createdById: principal.userId, createdAt: now, updatedAt: now },
    },
  })
  const { id } = thread
  record({ action: 'thread.create', subjectType: 'thread', subjectId: id, before: null, after: threadSnapshot(thread) })
  const commentId = await say(context, id, body, mentions.value)
  await tellOfComment(context, thread, commentId, { named: mentions.value, answered: maker ? [maker] : [] })
  return ok(threadView(await tx.commentThread.findUniqueOrThrow({ where: { id }, include: threadInclude }), principal))
})

type Place = {
  annotationId: string | null
  versionId: string
  start: number | null
  end: number | null
  exact: string
  /** Who made the annotation, and hears of what is said about it. */
  maker?: string
}

async function onAnnotation({ tx, principal }: CommandContext, articleId: string, id: string): Promise<Result<Place>> {
  const row = await tx.annotation.findFirst({ where: { id, articleId, deskId: principal.deskId } })
  if (!row) return noAnnotation()
  if (row.deletedAt) return refuse('gone', 'This annotation was deleted. What you typed is kept here.')
  const { versionId, exact, createdById } = row
  return ok({ annotationId: id, versionId, start: null, end: null, exact, maker: createdById })
}

async function onPassage(
  { tx }: CommandContext,
  current: string,
  passage: Span,
  seen: { versionId: string | undefined; exact: string | undefined },
): Promise<Result<Place>> {
  if (seen.versionId && seen.versionId !== current)
    return refuse(
      'conflict',
      'The article has a newer version. What you typed is kept here: open it and comment there.',
    )
  const { text } = await tx.articleVersion.findUniqueOrThrow({ where: { id: current }, select: { text: true } })
  const exact = checkSpans(textIndex(text), [passage], seen.exact)
  return exact.ok ? ok({ annotationId: null, versionId: current, ...passage, exact: exact.value }) : exact
}
