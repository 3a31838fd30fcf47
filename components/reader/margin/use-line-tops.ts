'use client'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '@/lib/schemas/block'
import type { TextEditor } from '../text/text-editor'
import { type BlockBoxes, expectedTop } from './text-places'

/** Measured in one go; the rest of the near ones in the next. */
const atOnce = 200
/** So long the window has to rest before lines are measured. */
const restMs = 120

type LineTops = {
  readonly editor: TextEditor | undefined
  readonly boxes: BlockBoxes | undefined
  readonly blocks: readonly Block[]
  readonly margin: HTMLElement | null
  /** Code points whose lines are near the window. */
  readonly near: readonly number[]
}

/**
 * The top of the line with a code point, from the margin's top: measured for those near the window, expected for the
 * others. It reads the layout in goes of its own, never between writes or while the text moves, and knows a line until the
 * text is set anew.
 */
export function useLineTops({ editor, boxes, blocks, margin, near }: LineTops): ((at: number) => number) | undefined {
  const [known, setKnown] = useState<{ boxes: BlockBoxes | undefined; tops: ReadonlyMap<number, number> }>()
  const none = useRef(new Map<number, number>())
  const tops = known && known.boxes === boxes ? known.tops : none.current

  useEffect(() => {
    if (!boxes || !editor || !margin) return undefined
    const unknown = [...new Set(near)].filter((at) => !tops.has(at)).slice(0, atOnce)
    if (unknown.length === 0) return undefined
    const measure = () => {
      const origin = margin.getBoundingClientRect().top
      const measured = unknown.map(
        (at) => [at, editor.edgeBox({ start: at, end: at + 1 }, 'start').top - origin] as const,
      )
      startTransition(() => setKnown({ boxes, tops: new Map([...tops, ...measured]) }))
    }
    const timer = setTimeout(measure, tops.size === 0 ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [boxes, editor, margin, near, tops])

  return useMemo(() => boxes && ((at: number) => tops.get(at) ?? expectedTop(boxes, blocks, at)), [boxes, blocks, tops])
}
