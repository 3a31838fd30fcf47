'use client'
import { startTransition, useEffect, useState } from 'react'

/** A stretch of an element's height, in pixels from its top. */
export type Stretch = { readonly top: number; readonly bottom: number }

/** A new stretch is told when the window has moved by this share of its height. */
const step = 0.25
/** Who moves by more than this share from one frame to the next is on the way, and reads nothing beside the text. */
const fast = 0.05
/** How long on the way nothing is told; the last that is told is where the way ends. */
const patienceMs = { onTheWay: 1_000, arrived: 80 }

/**
 * Which part of a tall element the window shows, told in steps, so that scrolling redraws little. What follows from it
 * is drawn in between frames and never holds one up.
 */
export function useWindowOf(element: HTMLElement | null): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 900 })
  useEffect(() => {
    if (!element) return undefined
    let frame = 0
    let [last, toldAt] = [Number.NaN, 0]
    let arriving: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      frame = 0
      clearTimeout(arriving)
      const top = -element.getBoundingClientRect().top
      const isFast = Math.abs(top - last) > innerHeight * fast
      last = top
      if (isFast && performance.now() - toldAt < patienceMs.onTheWay) arriving = setTimeout(read, patienceMs.arrived)
      else tell({ top, bottom: top + innerHeight })
    }
    const tell = (next: Stretch) => {
      toldAt = performance.now()
      startTransition(() => setStretch((before) => (isNear(before, next) ? before : next)))
    }
    const soon = () => {
      frame ||= requestAnimationFrame(read)
    }
    soon()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(arriving)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [element])
  return stretch
}

const isNear = (a: Stretch, b: Stretch) =>
  Math.abs(a.top - b.top) < innerHeight * step && Math.abs(a.bottom - b.bottom) < innerHeight * step
