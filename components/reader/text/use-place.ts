'use client'
import { type RefObject, useLayoutEffect } from 'react'
import type { Span } from '@/lib/schemas/span'
import type { TextEditor } from './text-editor'

/**
 * Tells an element that lies over the text where an edge of a span stands: `--edge-left`, `--edge-top` and
 * `--edge-bottom`, measured from the element's parent. It follows when the text is set anew.
 */
export function usePlace(
  editor: TextEditor,
  element: RefObject<HTMLElement | null>,
  { start, end }: Span,
  edge: 'start' | 'end',
): void {
  useLayoutEffect(() => {
    const parent = element.current?.parentElement
    if (!parent) return undefined
    const place = () => {
      const outer = parent.getBoundingClientRect()
      const { left, top, bottom } = editor.edgeBox({ start, end }, edge)
      const style = element.current?.style
      style?.setProperty('--edge-left', `${left - outer.left}px`)
      style?.setProperty('--edge-top', `${top - outer.top}px`)
      style?.setProperty('--edge-bottom', `${bottom - outer.top}px`)
    }
    // It tells of the size it begins with too: after the layout, before the picture, so that none is asked for here.
    const observer = new ResizeObserver(place)
    observer.observe(parent)
    return () => observer.disconnect()
  }, [editor, element, start, end, edge])
}
