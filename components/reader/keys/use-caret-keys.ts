'use client'
import { useRef } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { type Growth, grown, shrunk } from '@/lib/domain/annotations/grow-selection'
import { withoutEdgeSpace } from '@/lib/domain/annotations/quotation-marks'
import type { Piece, TextStructure } from '@/lib/domain/text/text-structure'
import { wordEdge } from '@/lib/domain/text/words'
import type { Span } from '@/lib/schemas/span'
import type { TextEditor } from '../text/text-editor'

/** Moves the caret and the selection by what the text is made of; characters, words and lines are the browser's. */
export function useCaretKeys(editor: TextEditor | undefined, structure: TextStructure): void {
  const { index } = structure
  const growth = useRef<Growth>(undefined)

  const moveTo = (place: (head: number) => number) => () => {
    if (!editor) return false
    const head = place(editor.ends().head)
    editor.draw({ anchor: head, head })
    return true
  }
  const drawTo = (place: (head: number) => number) => () => {
    if (!editor) return false
    const { anchor, head } = editor.ends()
    editor.draw({ anchor, head: place(head) })
    return true
  }
  const start = (piece: Piece, by: 1 | -1) => (head: number) => structure.startFrom(head, piece, by)
  const end = (piece: Piece) => (head: number) => structure.endFrom(head, piece)

  const resize = (change: (now: Growth) => Growth | undefined) => () => {
    const span = editor && (editor.selection() ?? { start: editor.caret(), end: editor.caret() })
    if (!span) return false
    // Somebody who has selected something else meanwhile begins anew.
    const known = growth.current
    const next = change(known && isSame(known.span, span) ? known : { span, from: undefined })
    growth.current = next ?? known
    if (next) editor?.select(next.span)
    return next !== undefined
  }

  const byWord = (by: 1 | -1) => () => {
    const selected = editor?.selection()
    const span = selected && withoutEdgeSpace(index, selected)
    if (!editor || !span) return editor !== undefined && by > 0 && resize((now) => grown(structure, now))()
    const to = wordEdge(index, span.end, { edge: 'end', by })
    if (to !== undefined && to > span.start) editor.draw({ anchor: span.start, head: to })
    return true
  }

  useKeys({
    'next-sentence': moveTo(start('sentence', 1)),
    'previous-sentence': moveTo(start('sentence', -1)),
    'next-paragraph': moveTo(start('block', 1)),
    'previous-paragraph': moveTo(start('block', -1)),
    'select-next-sentence': drawTo(end('sentence')),
    'select-previous-sentence': drawTo(start('sentence', -1)),
    'select-next-paragraph': drawTo(end('block')),
    'select-previous-paragraph': drawTo(start('block', -1)),
    grow: resize((now) => grown(structure, now)),
    shrink: resize(shrunk),
    'one-word-more': byWord(1),
    'one-word-less': byWord(-1),
  })
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end
