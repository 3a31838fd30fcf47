'use client'
import { useCallback, useEffect, useRef } from 'react'
import { dispatchKey, type Handlers } from '@/components/keys/dispatch-key'
import { useKeys } from '@/components/keys/use-keys'
import type { PlaceIndex } from '@/lib/domain/annotations/annotations-at'
import { type Marking, markingCommands, markingOf } from './marking/marking-toolbar'
import type { TextEditor } from './text/text-editor'

/** Annotations that lie on each other at a place of the window. */
export type Pile = { readonly ids: readonly string[]; readonly x: number; readonly y: number }

/** Each says whether it did something. One that is missing is not offered on the map of keys. */
type Doings = {
  /** Saves what is open. */
  readonly onSave: () => boolean
  readonly onDelete?: (() => boolean) | undefined
  readonly onJoin?: (() => boolean) | undefined
  readonly onMarkAll?: (() => boolean) | undefined
  readonly onComment?: (() => boolean) | undefined
  readonly onSubmitMine?: (() => boolean) | undefined
}

type ReaderKeys = Doings & {
  readonly editor: TextEditor | undefined
  readonly places: PlaceIndex
  readonly activeId: string | undefined
  readonly onShow: (id: string | undefined) => void
  readonly onPile: (pile: Pile) => void
  readonly onMark: (marking: Marking) => boolean
}

const doublePressMs = 220

/** What keys and presses mean in the text and around it. */
export function useReaderKeys(options: ReaderKeys) {
  const { editor, places, activeId, onShow, onPile, onMark } = options

  const openAt = useCallback(
    (codePoint: number, x: number, y: number) => {
      const found = places.at(codePoint)
      if (found.length > 1) onPile({ ids: found, x, y })
      else if (found[0]) onShow(found[0])
      return found.length > 0
    },
    [places, onPile, onShow],
  )
  const openAtCaret = () => {
    if (!editor || editor.selection()) return false
    const { left, bottom } = editor.edgeBox({ start: editor.caret(), end: editor.caret() }, 'start')
    return openAt(editor.caret(), left, bottom)
  }

  const close = () => {
    const selected = editor?.selection()
    if (selected) editor?.select({ start: selected.end, end: selected.end })
    else onShow(undefined)
    return selected !== undefined || activeId !== undefined
  }

  useKeys({
    'open-at-caret': openAtCaret,
    close,
    ...Object.fromEntries(markingCommands.map((id) => [id, () => onMark(markingOf[id])])),
    ...doingsOf(options),
  })

  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const onPress = useCallback(
    (event: MouseEvent): boolean => {
      clearTimeout(waiting.current)
      const { clientX: x, clientY: y } = event
      const at = event.detail > 1 || editor?.selection() ? undefined : editor?.characterAt(x, y)
      // A second press may follow, to select the word: a list that opens at once would take the focus from it.
      if (at !== undefined) waiting.current = setTimeout(() => !editor?.selection() && openAt(at, x, y), doublePressMs)
      return false
    },
    [editor, openAt],
  )

  return { onKey: dispatchKey, onPress }
}

const doingsOf = (doings: Doings): Handlers => ({
  save: doings.onSave,
  delete: doings.onDelete,
  join: doings.onJoin,
  'mark-all': doings.onMarkAll,
  comment: doings.onComment,
  'submit-mine': doings.onSubmitMine,
})
