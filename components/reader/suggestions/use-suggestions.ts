'use client'
import { useCallback, useMemo, useState } from 'react'
import type { AnnotationDraft } from '@/components/api/annotation-draft'
import { newId } from '@/components/api/new-id'
import { useKeys } from '@/components/keys/use-keys'
import { useToast } from '@/components/ui/toast'
import { placeIndex } from '@/lib/domain/annotations/annotations-at'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'
import { words } from '@/lib/words'
import type { Drafts } from '../drafts/use-drafts'
import type { TextEditor } from '../text/text-editor'
import type { AnnotationActions } from '../use-annotation-actions'
import { originOf, suggestedFields } from './suggested-fields'
import { useDismissed } from './use-dismissed'

type SuggestionOptions = {
  readonly list: SuggestionList
  readonly annotations: readonly AnnotationView[]
  readonly editor: TextEditor | undefined
  readonly place: Pick<AnnotationDraft, 'articleId' | 'versionId'>
  readonly personId: string
  readonly canAnnotate: boolean
  readonly drafts: Drafts
  readonly actions: Pick<AnnotationActions, 'create'>
  /** Another form is about to open. */
  readonly onBegin: () => void
}

/** What was proposed and not yet taken up: walked through, accepted, mended or dismissed by one key each. */
export function useSuggestions(options: SuggestionOptions) {
  const { list, annotations, editor, place, personId, canAnnotate, drafts, actions, onBegin } = options
  const toast = useToast()
  const { dismissed, dismiss, bringBack } = useDismissed(personId, place.versionId)
  const [currentId, setCurrentId] = useState<string>()

  const open = useMemo(() => {
    if (!canAnnotate) return []
    const quotes = placeIndex(annotations.filter(({ kind }) => kind === 'quote'))
    const isTaken = ({ spans }: SuggestionView) => spans.some((span) => quotes.within(span).length > 0)
    return list.items.filter((one) => one.quote?.isSpeech && !dismissed.has(one.id) && !isTaken(one))
  }, [canAnnotate, annotations, list, dismissed])
  const at = open.findIndex(({ id }) => id === currentId)
  const current = open[at]

  const show = useCallback(
    (one: SuggestionView | undefined) => {
      setCurrentId(one?.id)
      const [first] = one?.spans ?? []
      if (!first || !editor) return
      editor.select({ start: first.start, end: first.start })
      editor.scrollTo(first)
    },
    [editor],
  )

  /** From the one at hand, or from where the caret stands. */
  const walk = (by: 1 | -1): boolean => {
    if (open.length === 0) return false
    const caret = editor?.caret() ?? 0
    const ahead = open.findIndex(({ spans }) => (spans[0]?.start ?? 0) >= caret)
    const from = at >= 0 ? at + by : by > 0 ? (ahead < 0 ? 0 : ahead) : (ahead < 0 ? open.length : ahead) - 1
    show(open[(from + open.length) % open.length])
    return true
  }

  const leave = (): boolean => {
    setCurrentId(undefined)
    return current !== undefined
  }

  /** Takes it as it is, and goes on to the next one. */
  const accept = (): boolean => {
    if (!current) return false
    actions.create([{ ...place, fields: suggestedFields(current), origin: originOf(current, list) }])
    show(open[at + 1])
    return true
  }

  /** Opens the form with what was proposed: something about it is wrong or missing. */
  const mend = (): boolean => {
    if (!current) return false
    onBegin()
    const key = newId()
    const fields = suggestedFields(current)
    drafts.put({ key, ...place, base: null, fields, after: null, origin: originOf(current, list), problem: null })
    drafts.setOpenKey(key)
    setCurrentId(undefined)
    return true
  }

  const drop = (): boolean => {
    if (!current) return false
    const { id } = current
    dismiss(id)
    show(open[at + 1])
    toast({
      message: words.reader.suggestions.dismissed,
      action: { label: words.ui.undo, onClick: () => bringBack(id) },
    })
    return true
  }

  const isOffered = open.length > 0
  useKeys({
    'next-suggestion': isOffered ? () => walk(1) : undefined,
    'previous-suggestion': isOffered ? () => walk(-1) : undefined,
    'accept-suggestion': isOffered ? accept : undefined,
    'dismiss-suggestion': isOffered ? drop : undefined,
    // A selection of one's own is what is marked; without one, the suggestion at hand is.
    'mark-quote': current && !editor?.selection() ? mend : undefined,
    close: current && leave,
  })

  return { open, current, position: at + 1, accept, mend, drop }
}
