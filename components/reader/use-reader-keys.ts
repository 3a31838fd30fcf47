'use client'
import { useCallback, useEffect, useRef } from 'react'
import type { PlaceIndex } from '@/lib/domain/annotations/annotations-at'
import { type Marking, markingKeys } from './marking/marking-toolbar'
import type { TextEditor } from './text/text-editor'

/** Annotations that lie on each other at a place of the window. */
export type Pile = { readonly ids: readonly string[]; readonly x: number; readonly y: number }

type ReaderKeys = {
  readonly editor: TextEditor | undefined
  readonly places: PlaceIndex
  readonly ids: readonly string[]
  readonly activeId: string | undefined
  readonly onShow: (id: string | undefined) => void
  readonly onPile: (pile: Pile) => void
  readonly onMark: (marking: Marking) => boolean
  /** Saves what is open; says whether something was. */
  readonly onSave: () => boolean
}

const doublePressMs = 220
const whereSomebodyTypes = 'input, textarea, select, [role=menu], [role=listbox]'

/** What keys and presses mean in the text and around it. */
export function useReaderKeys(options: ReaderKeys) {
  const { editor, places, ids, activeId, onShow, onPile, onMark, onSave } = options

  const step = useCallback(
    (by: 1 | -1) => {
      const at = activeId === undefined ? -1 : ids.indexOf(activeId)
      const next = at < 0 ? (by > 0 ? 0 : ids.length - 1) : Math.max(0, Math.min(ids.length - 1, at + by))
      if (ids.length > 0) onShow(ids[next])
      return ids.length > 0
    },
    [ids, activeId, onShow],
  )

  const openAt = useCallback(
    (codePoint: number, x: number, y: number) => {
      const found = places.at(codePoint)
      if (found.length > 1) onPile({ ids: found, x, y })
      else if (found[0]) onShow(found[0])
      return found.length > 0
    },
    [places, onPile, onShow],
  )

  const onKey = useCallback(
    (event: KeyboardEvent): boolean => {
      if (!editor || event.altKey || event.isComposing) return false
      if (event.ctrlKey || event.metaKey) return event.key === 'Enter' && onSave()
      const selected = editor.selection()
      if (event.key === 'Escape') {
        if (selected) editor.select({ start: selected.end, end: selected.end })
        else onShow(undefined)
        return true
      }
      if (event.key === 'Enter') {
        const { left, bottom } = editor.edgeBox({ start: editor.caret(), end: editor.caret() }, 'start')
        return !selected && openAt(editor.caret(), left, bottom)
      }
      const letter = event.key.toLowerCase()
      if (letter === 'j' || letter === 'k') return step(letter === 'j' ? 1 : -1)
      const marking = markingKeys[letter]
      return marking !== undefined && onMark(marking)
    },
    [editor, onShow, openAt, step, onMark, onSave],
  )

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

  // J, K and Ctrl Enter also work outside of the text; letters never where somebody types.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.defaultPrevented || target.closest('[role=dialog], [contenteditable=true]')) return
      const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      const isStep = /^[jk]$/i.test(event.key) && !target.closest(whereSomebodyTypes)
      if ((isSave || isStep) && onKey(event)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onKey])

  return { onKey, onPress }
}
