'use client'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { blockElements } from '../text/block-boxes'
import type { TextEditor } from '../text/text-editor'

/** Where the text stands beside the margin, in pixels from the margin's top. */
export type TextPlaces = {
  /** The top of the line in which a stretch begins: measured if it is near, else read off its block. */
  readonly topOf: (span: Span) => number
  /** The height of the text's foot. */
  readonly foot: number
}

type Boxes = { readonly tops: readonly number[]; readonly bottoms: readonly number[] }

/** Measured in one go; the rest of the near ones in the next frames. */
const atOnce = 200

/**
 * Measures all blocks whenever the text is set anew (its width, a font, zoom), and single lines only for those of the
 * `near` starts that are not known yet. It reads the layout in goes of its own, never between writes.
 */
export function useTextPlaces(
  editor: TextEditor | undefined,
  blocks: readonly Block[],
  margin: HTMLElement | null,
  near: (places: TextPlaces) => readonly number[],
): TextPlaces | undefined {
  const [boxes, setBoxes] = useState<Boxes>()
  const exact = useRef(new Map<number, number>())
  const [measured, setMeasured] = useState(0)

  useLayoutEffect(() => {
    const text = editor?.element
    if (!text || !margin) return undefined
    const measure = () => {
      const next = measuredBoxes(text, margin)
      setBoxes((before) => {
        if (before && isSame(before, next)) return before
        exact.current = new Map()
        return next
      })
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

  const topOf = useCallback(
    (span: Span) => exact.current.get(span.start) ?? (boxes ? interpolated(boxes, blocks, span.start) : 0),
    [boxes, blocks],
  )
  // oxlint-disable-next-line react/exhaustive-deps -- `measured` says that `topOf` answers better than before
  const places = useMemo(() => boxes && { topOf, foot: boxes.bottoms.at(-1) ?? 0 }, [boxes, topOf, measured])

  useEffect(() => {
    if (!places || !editor || !margin) return undefined
    const unknown = [...new Set(near(places))].filter((start) => !exact.current.has(start)).slice(0, atOnce)
    if (unknown.length === 0) return undefined
    const frame = requestAnimationFrame(() => {
      const origin = margin.getBoundingClientRect().top
      for (const start of unknown)
        exact.current.set(start, editor.edgeBox({ start, end: start + 1 }, 'start').top - origin)
      setMeasured((n) => n + 1)
    })
    return () => cancelAnimationFrame(frame)
  }, [places, editor, margin, near])

  return places
}

function measuredBoxes(text: HTMLElement, frame: HTMLElement): Boxes {
  const origin = frame.getBoundingClientRect().top
  const boxes = blockElements(text).map((element) => element.getBoundingClientRect())
  return { tops: boxes.map(({ top }) => top - origin), bottoms: boxes.map(({ bottom }) => bottom - origin) }
}

const isSame = (a: Boxes, b: Boxes) =>
  a.tops.length === b.tops.length &&
  a.tops.every((top, i) => Math.abs(top - (b.tops[i] ?? 0)) < 0.5) &&
  a.bottoms.every((bottom, i) => Math.abs(bottom - (b.bottoms[i] ?? 0)) < 0.5)

/** Lines fill evenly, so a place lies about as far down its block as it lies in its text. */
function interpolated({ tops, bottoms }: Boxes, blocks: readonly Block[], at: number): number {
  const i = Math.max(0, lastStartingBy(blocks, at))
  const [block, top = 0, bottom = 0] = [blocks[i], tops[i], bottoms[i]]
  if (!block || block.end <= block.start) return top
  const share = Math.min(1, Math.max(0, (at - block.start) / (block.end - block.start)))
  return top + share * Math.max(0, bottom - top - 24)
}

function lastStartingBy(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
