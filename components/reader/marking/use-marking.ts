'use client'
import { useCallback } from 'react'
import { type AnnotationDraft, newDraft } from '@/components/api/annotation-draft'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { KindView } from '@/lib/schemas/annotation'
import type { Drafts } from '../drafts/use-drafts'
import { markable, wholeQuotation, withSelection } from '../marked-fields'
import type { TextEditor } from '../text/text-editor'
import type { Marking } from './marking-toolbar'
import { paintFirst } from './paint-first'

type MarkingOptions = {
  readonly index: TextIndex
  readonly editor: TextEditor | undefined
  readonly kinds: readonly KindView[]
  readonly canAnnotate: boolean
  readonly place: Pick<AnnotationDraft, 'articleId' | 'versionId'>
  readonly drafts: Drafts
  readonly onBegin: () => void
}

/** Makes something of the selection; says whether it could. */
export function useMarking(options: MarkingOptions): (marking: Marking) => boolean {
  const { index, editor, kinds, canAnnotate, place, drafts, onBegin } = options
  return useCallback(
    (marking) => {
      const span = markable(index, editor?.selection())
      if (!span || !editor) return false
      if (marking === 'to-marks') {
        const whole = wholeQuotation(index, span)
        if (whole) editor.select(whole)
        return whole !== undefined
      }
      if (!canAnnotate) return false
      const { open } = drafts
      const fields = open && withSelection(open.fields, marking, span)
      if (open && fields) drafts.put({ ...open, fields })
      else {
        const kind = marking.replace('kind ', '')
        if (!kinds.some(({ key }) => key === kind)) return false
        const draft = newDraft(place, kind, [span], index)
        editor.drawBegun(span)
        // The form takes longer than the highlight, which is what the eye waits for.
        paintFirst(() => {
          onBegin()
          drafts.put(draft)
          drafts.setOpenKey(draft.key)
        })
      }
      editor.select({ start: span.end, end: span.end })
      return true
    },
    [index, editor, kinds, canAnnotate, place, drafts, onBegin],
  )
}
