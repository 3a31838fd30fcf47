'use client'
import { useCallback } from 'react'
import { readSession } from '@/components/api/session'
import { useToast } from '@/components/ui/toast'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { draftOf, isChanged } from './annotation-draft'
import type { Drafts } from './use-drafts'

type DraftFlow = {
  readonly drafts: Drafts
  readonly personId: string
  readonly activate: (id: string) => void
  readonly onCreated: (made: AnnotationView) => void
  readonly onEdited: (before: AnnotationView, after: AnnotationView) => void
  /** The form is done: the text gets the focus back. */
  readonly onDone: () => void
}

/** What a person does with a form: opens it, closes it, saves, lets go, and goes on after signing in again. */
export function useDraftFlow({ drafts, personId, activate, onCreated, onEdited, onDone }: DraftFlow) {
  const toast = useToast()
  const { open } = drafts

  const edit = useCallback(
    (annotation: AnnotationView) => {
      if (!drafts.drafts.some(({ key }) => key === annotation.id)) drafts.put(draftOf(annotation))
      drafts.setOpenKey(annotation.id)
      activate(annotation.id)
    },
    [drafts, activate],
  )

  /** A form that says nothing new is closed without a word; one that does stays among the unsaved. */
  const close = useCallback(() => {
    if (open && !isChanged(open)) drafts.drop(open.key)
    drafts.setOpenKey(undefined)
  }, [open, drafts])

  const save = useCallback(
    async (key: string) => {
      const draft = drafts.drafts.find((one) => one.key === key)
      const saved = await drafts.save(key)
      if (!saved) return
      if (draft?.base) onEdited(draft.base, saved)
      else onCreated(saved)
      if (drafts.openKey !== key) return
      activate(saved.id)
      onDone()
    },
    [drafts, onCreated, onEdited, activate, onDone],
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
      const message = draft.base ? 'Your changes were dropped.' : 'Discarded.'
      toast({ message, action: { label: 'Undo', onClick: undo } })
    },
    [drafts, toast],
  )

  /** What was on its way goes on with its own key, but only for the person who typed it. */
  const resume = useCallback(async (): Promise<boolean> => {
    const session = await readSession()
    if (!session.ok) return false
    if (session.value.user.id !== personId) {
      location.reload()
      return false
    }
    for (const { key } of drafts.drafts) if (drafts.stateOf(key).is === 'signed-out') void save(key)
    return true
  }, [drafts, personId, save])

  return { edit, close, save, discard, resume }
}
