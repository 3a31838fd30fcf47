'use client'
import { useEffect, useState } from 'react'

/** A stretch of an element's height, in pixels from its top. */
export type Stretch = { readonly top: number; readonly bottom: number }

/** A new stretch is told when the window has moved by this share of its height. */
const step = 0.25

/** Which part of a tall element the window shows, told in steps, so that scrolling redraws little. */
export function useWindowOf(element: HTMLElement | null): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 900 })
  useEffect(() => {
    if (!element) return undefined
    let frame = 0
    const read = () => {
      frame = 0
      const top = -element.getBoundingClientRect().top
      const next = { top, bottom: top + innerHeight }
      setStretch((before) =>
        Math.abs(before.top - next.top) < innerHeight * step &&
        Math.abs(before.bottom - next.bottom) < innerHeight * step
          ? before
          : next,
      )
    }
    const soon = () => {
      frame ||= requestAnimationFrame(read)
    }
    soon()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [element])
  return stretch
}
