'use client'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Span } from '@/lib/schemas/span'
import type { TextEditor } from './text-editor'

export type Place = { readonly left: number; readonly top: number; readonly bottom: number }

/** Where an edge of a span stands inside a positioned element; it follows when the text is set anew. */
export function usePlace(
  editor: TextEditor,
  frame: RefObject<HTMLElement | null>,
  span: Span | undefined,
  edge: 'start' | 'end',
): Place | undefined {
  const [place, setPlace] = useState<Place>()
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const parent = frame.current?.parentElement
    if (!parent) return undefined
    const observer = new ResizeObserver(() => setWidth(parent.clientWidth))
    observer.observe(parent)
    return () => observer.disconnect()
  }, [frame])
  const [start, end] = [span?.start, span?.end]
  useLayoutEffect(() => {
    const parent = frame.current?.parentElement
    if (start === undefined || end === undefined || !parent) {
      setPlace(undefined)
      return
    }
    const outer = parent.getBoundingClientRect()
    const box = editor.edgeBox({ start, end }, edge)
    setPlace({ left: box.left - outer.left, top: box.top - outer.top, bottom: box.bottom - outer.top })
  }, [editor, frame, start, end, edge, width])
  return place
}
