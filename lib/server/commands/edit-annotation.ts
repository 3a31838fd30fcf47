import 'server-only'
import { nextStatus } from '@/lib/domain/annotations/status'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ActorLink, editAnnotationInput } from '@/lib/schemas/annotation'
import { type AnnotationRow, currentSpans } from '../annotations/annotation-row'
import { type CheckedContent, type Content, checkContent } from '../annotations/check-content'
import { lockAnnotation } from '../annotations/load-annotation'
import { noteChange } from '../annotations/note-change'
import { command } from '../command'
import { annotationView, subjectOf } from '../views/annotation-view'

/**
 * Changes what an annotation says; only the fields that were sent. A decided one becomes a draft again: the
 * decision was about other words. Sending what is already there changes nothing.
 */
export const editAnnotation = command('edit-annotation', editAnnotationInput, async (context, input) => {
  const { principal, tx, now } = context
  const found = await lockAnnotation(tx, principal, input)
  if (!found.ok) return found
  const before = found.value
  const may = mayEdit(before, principal)
  if (!may.ok) return may
  const status = nextStatus(before.status, 'edit')
  if (!status.ok) return status
  const version = await tx.articleVersion.findUniqueOrThrow({ where: { id: before.versionId } })
  const checked = await checkContent(tx, principal, version.text, { ...contentOf(before), ...given(input) })
  if (!checked.ok) return checked
  if (isSame(before, checked.value)) return ok(annotationView(before, principal))
  const { id, versionId } = before
  const { columns, spans, actors, topics } = checked.value
  const reopened =
    status.value === 'draft'
      ? { submittedById: null, submittedAt: null, decidedById: null, decidedAt: null, decisionReason: null }
      : {}
  await tx.annotation.update({
    where: { id },
    data: {
      ...columns,
      ...reopened,
      status: status.value,
      editedById: principal.userId,
      updatedAt: now,
      revision: { increment: 1 },
    },
  })
  await tx.annotationSpan.deleteMany({ where: { annotationId: id, versionId } })
  await tx.annotationSpan.createMany({ data: spans.map((span) => ({ ...span, annotationId: id, versionId })) })
  await tx.annotationActor.deleteMany({ where: { annotationId: id } })
  await tx.annotationActor.createMany({ data: actors.map((link) => ({ ...link, annotationId: id })) })
  await tx.annotationTopic.deleteMany({ where: { annotationId: id } })
  await tx.annotationTopic.createMany({ data: topics.map((topicId) => ({ topicId, annotationId: id })) })
  return ok(annotationView(await noteChange(context, 'edit', id, before), principal))
})

function mayEdit(row: AnnotationRow, principal: Parameters<typeof can>[0]): Result<null> {
  if (can(principal, 'annotation.edit', subjectOf(row))) return ok(null)
  if (row.deletedAt)
    return refuse('gone', 'This annotation was deleted. What you typed is kept here; restore it to go on.')
  return refuse(
    'forbidden',
    'Only who made it, or a reviewer, can change this annotation. What you typed is kept here.',
  )
}

/** What the annotation says now, in the form in which people send it. */
function contentOf(row: AnnotationRow): Content {
  const { targets, cue, mentions } = currentSpans(row)
  const place = ({ start, end }: { start: number; end: number }) => ({ start, end })
  return {
    kind: row.kind.key,
    spans: targets.map(place),
    quote: row.quoteForm && { form: row.quoteForm, cue: cue && place(cue) },
    claim: { checkable: row.claimCheckable },
    actors: row.actors.flatMap(({ actorId, role }): ActorLink[] => {
      // After a merge, one actor may be named in several places.
      const named = mentions.filter((span) => span.actorId === actorId && span.actorRole === role)
      return named.length > 0
        ? named.map((span) => ({ actorId, role, mention: place(span) }))
        : [{ actorId, role, mention: null }]
    }),
    topics: row.topics.map(({ topicId }) => topicId),
    note: row.note,
  }
}

/** The fields that were sent; null clears one, absence leaves it. */
function given({ annotationId: _id, revision: _revision, ...fields }: Record<string, unknown>): Partial<Content> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function isSame(row: AnnotationRow, checked: CheckedContent): boolean {
  const { kindId, exact, position, quoteForm, claimCheckable, note } = row
  const spans = (
    list: readonly { purpose?: unknown; start: number; end: number; actorId?: unknown; actorRole?: unknown }[],
  ) =>
    list
      .map(({ purpose, start, end, actorId, actorRole }) =>
        [purpose, start, end, actorId ?? null, actorRole ?? null].join(),
      )
      .sort()
  const { targets, cue, mentions } = currentSpans(row)
  const links = (list: readonly { actorId: string; role: string }[]) =>
    list.map(({ actorId, role }) => `${actorId} ${role}`).sort()
  const was = [
    { kindId, exact, position, quoteForm, claimCheckable, note },
    spans([...targets, ...(cue ? [cue] : []), ...mentions]),
    links(row.actors),
    row.topics.map(({ topicId }) => topicId).sort(),
  ]
  const { columns, ...rest } = checked
  const is = [
    {
      kindId: columns.kindId,
      exact: columns.exact,
      position: columns.position,
      quoteForm: columns.quoteForm,
      claimCheckable: columns.claimCheckable,
      note: columns.note,
    },
    spans(rest.spans),
    links(rest.actors),
    rest.topics,
  ]
  return JSON.stringify(was) === JSON.stringify(is)
}
