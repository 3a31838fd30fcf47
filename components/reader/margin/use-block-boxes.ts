'use client'
import { useLayoutEffect, useState } from 'react'
import { blockElements } from '../text/block-boxes'
import type { TextEditor } from '../text/text-editor'
import { areSame, type BlockBoxes } from './text-places'

/** Measures the blocks of the text, in one go, whenever it is set anew: another width, a font that came, zoom. */
export function useBlockBoxes(editor: TextEditor | undefined, margin: HTMLElement | null): BlockBoxes | undefined {
  const [boxes, setBoxes] = useState<BlockBoxes>()
  useLayoutEffect(() => {
    const text = editor?.element
    if (!text || !margin) return undefined
    const measure = () => {
      const next = measured(text, margin)
      setBoxes((before) => (before && areSame(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    // What stands above the text moves it too.
    if (margin.parentElement) observer.observe(margin.parentElement)
    document.fonts?.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', measure)
    }
  }, [editor, margin])
  return boxes
}

function measured(text: HTMLElement, margin: HTMLElement): BlockBoxes {
  const origin = margin.getBoundingClientRect().top
  const boxes = blockElements(text).map((element) => element.getBoundingClientRect())
  return { tops: boxes.map(({ top }) => top - origin), bottoms: boxes.map(({ bottom }) => bottom - origin) }
}
