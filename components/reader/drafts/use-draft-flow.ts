'use client'
import { useCallback } from 'react'
import { draftOf, isChanged } from '@/components/api/annotation-draft'
import type { AnnotationFields } from '@/components/api/annotation-fields'
import { outboxOf } from '@/components/api/outbox/browser-outbox'
import { useToast } from '@/components/ui/toast'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import type { AnnotationActions } from '../use-annotation-actions'
import type { Drafts } from './use-drafts'

type DraftFlow = {
  readonly drafts: Drafts
  readonly personId: string
  readonly actions: Pick<AnnotationActions, 'create' | 'edit'>
  readonly activate: (id: string) => void
  /** Somebody else's newer state was met. */
  readonly onNewer: (view: AnnotationView) => void
  /** The form is done: the text gets the focus back. */
  readonly onDone: () => void
}

/** What a person does with a form: opens it, closes it, saves, lets go, and settles a conflict. */
export function useDraftFlow({ drafts, personId, actions, activate, onNewer, onDone }: DraftFlow) {
  const toast = useToast()
  const { open } = drafts

  /** Opens the form of an annotation, with what was typed there before and with a change that is made at once. */
  const edit = useCallback(
    (annotation: AnnotationView, change?: Partial<AnnotationFields>) => {
      const known = drafts.drafts.find(({ key }) => key === annotation.id)
      const draft = known ?? draftOf(annotation, outboxOf(personId).lastOn(annotation.id))
      if (!known || change) drafts.put({ ...draft, fields: { ...draft.fields, ...change } })
      drafts.setOpenKey(annotation.id)
      activate(annotation.id)
    },
    [drafts, personId, activate],
  )

  /** A form that says nothing new is closed without a word; one that does stays among the unsaved. */
  const close = useCallback(() => {
    if (open && !isChanged(open)) drafts.drop(open.key)
    drafts.setOpenKey(undefined)
  }, [open, drafts])

  /** Hands what was typed to the queue, which shows it at once and keeps it until the server has it. */
  const save = useCallback(
    (key: string) => {
      const draft = drafts.drafts.find((one) => one.key === key)
      if (!draft) return
      const saving =
        isChanged(draft) && (draft.base ? actions.edit(draft.base, draft.fields, draft) : actions.create([draft]))
      drafts.drop(key, saving ? saving.kept : undefined)
      if (drafts.openKey !== key) return
      activate(key)
      onDone()
    },
    [drafts, actions, activate, onDone],
  )

  const discard = useCallback(
    (key: string) => {
      const draft = drafts.drafts.find((one) => one.key === key)
      drafts.drop(key)
      if (!draft || !isChanged(draft)) return
      const undo = () => {
        drafts.put(draft)
        drafts.setOpenKey(draft.key)
      }
      const message = draft.base ? words.reader.changesDropped : words.reader.discarded
      toast({ message, action: { label: words.ui.undo, onClick: undo } })
    },
    [drafts, toast],
  )

  /** After a conflict: what stands now, or what was typed, as a change to it. */
  const takeNewer = useCallback(
    (key: string) => {
      const current = drafts.drafts.find((one) => one.key === key)?.problem?.current
      if (current) onNewer(current)
      drafts.drop(key)
    },
    [drafts, onNewer],
  )
  const keepMine = useCallback(
    (key: string) => {
      const draft = drafts.drafts.find((one) => one.key === key)
      const current = draft?.problem?.current
      if (!draft || !current) return
      onNewer(current)
      drafts.drop(key, actions.edit(current, draft.fields).kept)
    },
    [drafts, actions, onNewer],
  )

  return { edit, close, save, discard, takeNewer, keepMine }
}
