import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { textIndex } from '@/lib/domain/text/text-index'
import { can } from '@/lib/policies/can'
import { createAnnotationInput } from '@/lib/schemas/annotation'
import { checkContent } from '../annotations/check-content'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { newId } from '../new-id'
import { learnAliases } from '../readings/learn-aliases'
import { annotationView } from '../views/annotation-view'

/** Marks an article: a draft of the person who made it, true to the version that its spans were read from. */
export const createAnnotation = command('create-annotation', createAnnotationInput, async (context, input) => {
  const { principal, tx, now } = context
  if (!can(principal, 'annotation.create')) return refuse('forbidden', 'Your role can’t mark texts on this desk.')
  const article = await tx.article.findFirst({ where: { id: input.articleId, deskId: principal.deskId } })
  if (!article?.currentVersionId) return refuse('not_found', 'There is no such article on this desk.')
  if (article.deletedAt)
    return refuse('gone', 'This article was removed from the desk, so it can’t be marked. Your text is kept here.')
  if (input.versionId && input.versionId !== article.currentVersionId)
    return refuse('conflict', 'The article has a newer version. Nothing was saved: open it and mark the passage there.')
  const version = await tx.articleVersion.findUniqueOrThrow({ where: { id: article.currentVersionId } })
  const checked = await checkContent(tx, principal, version.text, input)
  if (!checked.ok) return checked
  const { columns, spans, actors, topics } = checked.value
  const id = input.id ?? newId()
  if (input.id && (await tx.annotation.findUnique({ where: { id }, select: { id: true } })))
    return refuse('conflict', 'Something else stands under this id already. Nothing was saved; leave the id out.')
  const { method = 'manual', engine = null, engineVersion = null, rule = null } = input.origin ?? {}
  await tx.annotation.create({
    data: {
      ...columns,
      id,
      deskId: principal.deskId,
      articleId: article.id,
      versionId: version.id,
      ...{ originMethod: method, originEngine: engine, originVersion: engineVersion, originRule: rule },
      ...{ createdById: principal.userId, editedById: principal.userId, createdAt: now, updatedAt: now },
    },
  })
  await tx.annotationAnchor.create({ data: { annotationId: id, versionId: version.id, createdAt: now } })
  await tx.annotationSpan.createMany({
    data: spans.map((span) => ({ ...span, annotationId: id, versionId: version.id })),
  })
  await tx.annotationActor.createMany({ data: actors.map((link) => ({ ...link, annotationId: id })) })
  await tx.annotationTopic.createMany({ data: topics.map((topicId) => ({ topicId, annotationId: id })) })
  const made = annotationView(await noteChange(context, 'create', id, null), principal)
  if (method === 'suggestion') await learnAliases(context, textIndex(version.text), input.actors)
  return ok(made)
})
