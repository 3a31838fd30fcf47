'use client'
import { type RefObject, startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { layOutMargin, type MarginUnit } from '@/lib/domain/annotations/margin-layout'
import type { Block } from '@/lib/schemas/block'
import type { TextEditor } from '../text/text-editor'
import { firstFrom, type MarginEntry } from './margin-entries'
import { type BlockBoxes, expectedTop } from './text-places'
import { useLineTops } from './use-line-tops'
import type { Stretch } from './use-window-of'

const usualHeight = 104
const rule = { limit: 240, gap: 8, stackHeight: 36 }

type LayoutOptions = {
  readonly editor: TextEditor | undefined
  readonly blocks: readonly Block[]
  readonly boxes: BlockBoxes | undefined
  readonly margin: HTMLElement | null
  readonly entries: readonly MarginEntry[]
  readonly activeId: string | undefined
  readonly seen: Stretch
  /** Where the header ends. */
  readonly ceiling: number
}

type MarginLayout = {
  /** None before the text is measured. */
  readonly units: readonly MarginUnit[]
  /** Told how high cards are drawn. */
  readonly onHeights: (heights: ReadonlyMap<string, number>) => void
}

/** Where every card stands: those in sight by what was measured, the others by what can be expected. */
export function useMarginLayout(options: LayoutOptions): MarginLayout {
  const { editor, blocks, boxes, margin, entries, activeId, seen, ceiling } = options
  const near = useMemo(() => {
    if (!boxes) return []
    const height = seen.bottom - seen.top
    const [from, until] = [seen.top - height, seen.bottom + height]
    const within = blocks.filter((_, i) => (boxes.bottoms[i] ?? 0) > from && (boxes.tops[i] ?? 0) < until)
    const first = firstFrom(entries, within[0]?.start ?? 0)
    const starts = entries.slice(first, firstFrom(entries, within.at(-1)?.end ?? 0)).map(({ span }) => span.start)
    // A paragraph can be taller than many windows.
    return starts.filter((at) => {
      const top = expectedTop(boxes, blocks, at)
      return top > from && top < until
    })
  }, [boxes, blocks, entries, seen])
  const topOf = useLineTops({ editor, boxes, blocks, margin, near })
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const known = useRef(heights)
  const onHeights = useCallback((measured: ReadonlyMap<string, number>) => {
    const before = known.current
    const news = [...measured].filter(([id, height]) => Math.abs((before.get(id) ?? 0) - height) > 0.5)
    if (news.length === 0) return
    known.current = new Map([...before, ...news])
    const set = () => setHeights(known.current)
    // A card that grew under somebody's eyes moves the others at once; new ones come from out of sight.
    if (news.some(([id]) => before.has(id))) set()
    else startTransition(set)
  }, [])

  const units = useMemo(() => {
    if (!topOf) return []
    const items = entries.map(({ id, span }) => ({
      id,
      top: topOf(span.start),
      // What is in the page without being drawn has no height of its own.
      height: heights.get(id) || usualHeight,
    }))
    return layOutMargin(items, { ...rule, activeId, ceiling })
  }, [topOf, entries, heights, activeId, ceiling])
  return { units, onHeights }
}

/** The height of an element, followed as it grows. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return undefined
    const read = () => setHeight(measured.offsetHeight)
    read()
    const observer = new ResizeObserver(read)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return height
}

/** The units that meet a stretch: they are sorted, so the first is found by halving. */
export function unitsWithin(units: readonly MarginUnit[], { top, bottom }: Stretch): { from: number; until: number } {
  const firstFromLine = (line: number, edge: (unit: MarginUnit) => number) => {
    let [low, high] = [0, units.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (edge(units[middle] as MarginUnit) < line) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    from: firstFromLine(top, (unit) => unit.top + unit.height),
    until: firstFromLine(bottom, (unit) => unit.top),
  }
}
