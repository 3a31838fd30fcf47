import { nextStatus, type StatusMove } from '@/lib/domain/annotations/status'
import { annotationRights } from '@/lib/policies/annotation-rights'
import type { AnnotationStatus, AnnotationView } from '@/lib/schemas/annotation'
import type { Role } from '@/lib/schemas/person'
import type { AnnotationFields } from '../annotation-fields'
import type { Write, WriteOf } from './write'

export type Me = { readonly id: string; readonly name: string; readonly role: Role }

/** What the server has, with what waits to be sent shown as if it were done; the same rules as the server's decide. */
export function shownViews(
  known: ReadonlyMap<string, AnnotationView>,
  waiting: readonly Write[],
  me: Me,
): ReadonlyMap<string, AnnotationView> {
  if (waiting.length === 0) return known
  const shown = new Map(known)
  for (const one of waiting) {
    if (one.do === 'create') {
      // The server may have it already, while its answer is under way.
      if (!shown.has(one.id)) shown.set(one.id, made(one, me))
      continue
    }
    for (const id of one.do === 'submit' ? one.ids : [one.id]) {
      const view = shown.get(id)
      if (view) shown.set(id, withRights(changed(view, one, me), me))
    }
  }
  return shown
}

const made = ({ id, articleId, versionId, fields, body, at, origin }: WriteOf<'create'>, me: Me): AnnotationView =>
  withRights(
    {
      ...{ id, articleId, versionId, exact: body.exact, status: 'draft', revision: 0, anchor: 'kept', deleted: false },
      ...said(fields),
      origin: { method: origin ? 'suggestion' : 'manual', ...origin },
      ...{ createdBy: me, editedBy: me, createdAt: at, updatedAt: at },
      can: noRights,
    },
    me,
  )

function changed(view: AnnotationView, one: Exclude<Write, { do: 'create' }>, me: Me): AnnotationView {
  if (one.do === 'submit' || one.do === 'withdraw') return { ...view, status: moved(view.status, one.do) }
  if (one.do !== 'edit') return { ...view, deleted: one.do === 'delete' }
  const { quote: _quote, claim: _claim, note: _note, ...rest } = view
  return { ...rest, ...said(one.fields), exact: one.body.exact, status: moved(view.status, 'edit'), editedBy: me }
}

function moved(from: AnnotationStatus, move: StatusMove): AnnotationStatus {
  const next = nextStatus(from, move)
  return next.ok ? next.value : from
}

const said = ({ kind, spans, form, cue, checkable, actors, topics, note }: AnnotationFields) => ({
  ...{ kind, spans, topics },
  ...(kind === 'quote' && { quote: { form, ...(cue && { cue }) } }),
  ...(kind === 'claim' && { claim: checkable === null ? {} : { checkable } }),
  actors: actors.map(({ mention, ...actor }) => ({ ...actor, ...(mention && { mention }) })),
  ...(note.trim() && { note }),
})

const withRights = (view: AnnotationView, me: Me): AnnotationView => ({
  ...view,
  can: annotationRights(
    { userId: me.id, role: me.role },
    {
      ...{ createdById: view.createdBy.id, editedById: view.editedBy.id, status: view.status, deleted: view.deleted },
      freshlyDecidedById: view.decidedAt === view.updatedAt ? (view.decidedBy?.id ?? null) : null,
    },
  ),
})

const noRights: AnnotationView['can'] = {
  ...{ edit: false, remove: false, restore: false, submit: false, withdraw: false, decide: false, undecide: false },
  fourEyes: false,
}
