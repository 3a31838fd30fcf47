'use client'
import { type PointerEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { minimapRows } from '@/lib/domain/annotations/minimap-rows'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Block } from '@/lib/schemas/block'
import { drawRows } from './draw-rows'
import { type BlockBoxes, expectedTop, lineHeight } from './text-places'

type MinimapProps = {
  annotations: readonly AnnotationView[]
  /** The names of the style sheet's colours by kind. */
  colours: ReadonlyMap<string, string>
  blocks: readonly Block[]
  boxes: BlockBoxes | undefined
  margin: HTMLElement | null
  activeId: string | undefined
}

const width = 14

/**
 * The whole article at a glance: where marks lie, a lane for each kind, darker where they lie on each other; what the
 * window shows; where the open one is. For the pointer alone: the list beside it is its equal for keys and ears.
 */
export function Minimap({ colours, blocks, boxes, margin, activeId, ...props }: MinimapProps) {
  // A picture of the whole may follow what was done a moment later.
  const annotations = useDeferredValue(props.annotations)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(margin)
  // A short article is drawn as long as it is, so that its marks stand level with their text.
  const scale = size ? Math.min(1, size.window / size.whole) : 1
  const lanes = useMemo(
    () => [...new Set(annotations.map(({ kind }) => colours.get(kind) ?? 'other'))].sort().reverse(),
    [annotations, colours],
  )

  const draw = useCallback(() => {
    if (!canvas.current || !boxes || !size) return
    const marks = annotations.flatMap(({ kind, spans }) => {
      const lane = lanes.indexOf(colours.get(kind) ?? 'other')
      return spans.map(({ start, end }) => ({
        from: expectedTop(boxes, blocks, start) * scale,
        to: (expectedTop(boxes, blocks, end) + lineHeight) * scale - 1,
        lane,
      }))
    })
    const rows = minimapRows(marks, size.window, lanes.length)
    const style = getComputedStyle(canvas.current)
    drawRows(canvas.current, {
      ...{ width, height: size.window, rows },
      colours: lanes.map((lane) => style.getPropertyValue(`--lane-${lane}`).trim() || style.color),
    })
  }, [annotations, colours, blocks, boxes, lanes, scale, size])
  useEffect(draw, [draw])
  useColourChange(draw)

  const active = annotations.find(({ id }) => id === activeId)?.spans[0]
  const go = (event: PointerEvent<HTMLElement>) => {
    if (!margin || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const at = (event.clientY - event.currentTarget.getBoundingClientRect().top) / scale
    const origin = margin.getBoundingClientRect().top + scrollY
    scrollTo({ top: origin + at - innerHeight / 2, behavior: 'instant' })
  }
  return (
    <div aria-hidden className="minimap">
      <div
        className="minimap-map"
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={go}
      >
        <canvas ref={canvas} />
        {boxes && active && (
          <div
            className="minimap-active"
            style={{ transform: `translateY(${Math.round(expectedTop(boxes, blocks, active.start) * scale)}px)` }}
          />
        )}
        {size && size.whole > size.window && <WindowFrame margin={margin} scale={scale} />}
      </div>
    </div>
  )
}

/** What the window shows, moved with it without drawing anything else again. */
function WindowFrame({ margin, scale }: { margin: HTMLElement | null; scale: number }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let waiting = 0
    const move = () => {
      waiting = 0
      const top = -(margin?.getBoundingClientRect().top ?? 0)
      const style = frame.current?.style
      style?.setProperty('transform', `translateY(${Math.round(top * scale)}px)`)
      style?.setProperty('height', `${Math.round(innerHeight * scale)}px`)
    }
    const soon = () => {
      waiting ||= requestAnimationFrame(move)
    }
    soon()
    addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      removeEventListener('scroll', soon)
    }
  }, [margin, scale])
  return <div ref={frame} className="minimap-frame" />
}

type Size = { readonly window: number; readonly whole: number }

/** How high the window is and how high what scrolls in it. */
function useSize(margin: HTMLElement | null): Size | undefined {
  const [size, setSize] = useState<Size>()
  useEffect(() => {
    if (!margin) return undefined
    const read = () => {
      const next = { window: innerHeight, whole: Math.max(1, margin.offsetHeight) }
      setSize((before) => (before?.window === next.window && before.whole === next.whole ? before : next))
    }
    const observer = new ResizeObserver(read)
    observer.observe(margin)
    addEventListener('resize', read)
    return () => {
      observer.disconnect()
      removeEventListener('resize', read)
    }
  }, [margin])
  return size
}

/** Tells when the same names stand for other colours: another theme, forced colours. */
function useColourChange(onChange: () => void): void {
  useEffect(() => {
    const theme = new MutationObserver(onChange)
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style'] })
    const forced = matchMedia('(forced-colors: active)')
    forced.addEventListener('change', onChange)
    return () => {
      theme.disconnect()
      forced.removeEventListener('change', onChange)
    }
  }, [onChange])
}
