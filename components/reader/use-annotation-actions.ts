'use client'
import { useCallback } from 'react'
import {
  decideAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
  submitAnnotations,
  withdrawAnnotation,
} from '@/components/api/annotations'
import type { Answer } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { useToast } from '@/components/ui/toast'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type AnnotationView, annotationView, type Decision } from '@/lib/schemas/annotation'
import { bodyOf, fieldsOf } from './drafts/annotation-draft'

/** Asks the server, shows what came of it, and offers the way back where there is one. */
export function useAnnotationActions(put: (...views: AnnotationView[]) => void, index: TextIndex) {
  const toast = useToast()

  const settle = useCallback(
    (answer: Answer<AnnotationView>): AnnotationView | undefined => {
      if (answer.ok) {
        put(answer.value)
        return answer.value
      }
      const current = annotationView.safeParse(answer.error.current)
      if (current.success) put(current.data)
      toast({ message: answer.error.message, tone: 'negative' })
      return undefined
    },
    [put, toast],
  )

  const say = useCallback(
    (message: string, undo?: () => Promise<unknown>) =>
      toast({
        message,
        tone: 'positive',
        ...(undo && { action: { label: 'Undo', onClick: () => void undo().then((done) => done && toast('Undone.')) } }),
      }),
    [toast],
  )

  const remove = useCallback(
    async (annotation: AnnotationView) => {
      const gone = settle(await deleteAnnotation(annotation))
      if (gone)
        say(`Deleted ${named(annotation)}. It stays on the record.`, async () => settle(await restoreAnnotation(gone)))
      return gone !== undefined
    },
    [settle, say],
  )

  const sayEdited = useCallback(
    (before: AnnotationView, after: AnnotationView) => {
      put(after)
      say(`Saved ${named(after)}.`, async () =>
        settle(await editAnnotation(after, bodyOf(fieldsOf(before), index), newKey())),
      )
    },
    [put, say, settle, index],
  )

  const sayCreated = useCallback(
    (made: AnnotationView) => {
      put(made)
      say(`Saved ${named(made)} as your draft.`, () => remove(made))
    },
    [put, say, remove],
  )

  const withdraw = useCallback(
    async (annotation: AnnotationView) => {
      if (settle(await withdrawAnnotation(annotation))) say('Withdrawn: it is your draft again.')
    },
    [settle, say],
  )

  const decide = useCallback(
    async (annotation: AnnotationView, decision: Decision, reason?: string) => {
      const decided = settle(await decideAnnotation(annotation, decision, reason))
      if (decided) say(decisionWords[decision])
      return decided !== undefined
    },
    [settle, say],
  )

  const submit = useCallback(
    async (ids: readonly string[]) => {
      const taken: AnnotationView[] = []
      const refused: string[] = []
      // The API takes so many at once.
      for (let from = 0; from < ids.length; from += 500) {
        const answer = await submitAnnotations(ids.slice(from, from + 500))
        if (!answer.ok) refused.push(answer.error.message)
        for (const item of answer.ok ? answer.value.items : []) {
          if (item.ok) taken.push(item.annotation)
          else refused.push(item.message)
        }
      }
      put(...taken)
      const takeBack = async () => {
        for (const one of taken) if (!settle(await withdrawAnnotation(one))) return false
        return true
      }
      if (taken.length > 0)
        say(taken.length === 1 ? 'Submitted for review.' : `${taken.length} submitted for review.`, takeBack)
      if (refused[0])
        toast({
          message: refused.length > 1 ? `${refused.length} not submitted. ${refused[0]}` : refused[0],
          tone: 'negative',
        })
    },
    [put, say, settle, toast],
  )

  return { remove, sayEdited, sayCreated, withdraw, decide, submit }
}

/** Enough of the marked words to know which annotation is meant. */
const named = ({ exact }: AnnotationView) => `“${exact.length > 32 ? `${exact.slice(0, 30).trimEnd()}…` : exact}”`

const decisionWords: Readonly<Record<Decision, string>> = {
  approve: 'Approved.',
  request_changes: 'Sent back with your reason.',
  reject: 'Rejected with your reason.',
}
