'use client'
import { useCallback, useMemo, useState } from 'react'
import { originOf, suggestedFields } from '@/components/annotations/suggested-fields'
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
import { useDismissed } from './use-dismissed'

type SuggestionOptions = {
  readonly list: SuggestionList
  readonly annotations: readonly AnnotationView[]
  readonly editor: TextEditor | undefined
  readonly place: Pick<AnnotationDraft, 'articleId' | 'versionId'>
  readonly canAnnotate: boolean
  readonly drafts: Drafts
  readonly actions: Pick<AnnotationActions, 'create'>
  /** Another form is about to open. */
  readonly onBegin: () => void
}

/** What was proposed and not yet taken up: walked through, accepted, mended or dismissed by one key each. */
export function useSuggestions(options: SuggestionOptions) {
  const { list, annotations, editor, place, canAnnotate, drafts, actions, onBegin } = options
  const toast = useToast()
  const { dismissed, dismiss, bringBack, hide } = useDismissed()
  const [currentId, setCurrentId] = useState<string>()

  /** Everything proposed that nobody took up or dismissed. */
  const all = useMemo(() => {
    if (!canAnnotate) return []
    const quotes = placeIndex(annotations.filter(({ kind }) => kind === 'quote'))
    const claims = placeIndex(annotations.filter(({ kind }) => kind === 'claim'))
    const isTaken = ({ kind, spans }: SuggestionView) => {
      const marked = kind === 'quote' ? quotes : kind === 'claim' ? claims : undefined
      return marked !== undefined && spans.some((span) => marked.within(span).length > 0)
    }
    return list.items.filter((one) => !dismissed.has(one.id) && !isTaken(one))
  }, [canAnnotate, annotations, list, dismissed])
  const open = useMemo(() => all.filter(isWorthAStop), [all])
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
    dismissAll([current])
    show(open[at + 1])
    return true
  }

  const dismissAll = (ones: readonly SuggestionView[]) => {
    const ids = ones.map(({ id }) => id)
    dismiss(ids)
    toast({
      message: words.reader.suggestions.dismissed(ids.length),
      action: { label: words.ui.undo, onClick: () => bringBack(ids) },
    })
  }

  /** Takes several as they are, as one thing that can be undone as one. */
  const acceptAll = (ones: readonly SuggestionView[]) =>
    void actions.create(ones.map((one) => ({ ...place, fields: suggestedFields(one), origin: originOf(one, list) })))

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

  return { all, open, current, position: at + 1, accept, mend, drop, acceptAll, dismissAll, hide, show }
}

/** From how likely on a proposal is stopped at, one after the other; all others stand in the list. */
const leastScores = { direct: 0, partial: 0, indirect: 0.75, mixed: 0.75, claim: 0.85 } as const

function isWorthAStop({ kind, quote, score }: SuggestionView): boolean {
  if (kind === 'claim') return score >= leastScores.claim
  if (kind !== 'quote' || !quote?.isSpeech) return false
  const { form } = quote
  return form in leastScores && score >= leastScores[form as keyof typeof leastScores]
}
