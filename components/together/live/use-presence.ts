'use client'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/components/api/new-key'
import { sayPresence } from '@/components/api/together'
import type { Span } from '@/lib/schemas/span'

type Place = {
  readonly articleId: string
  readonly versionId: string
  readonly selection: Span | undefined
  readonly annotationId: string | undefined
}

const throttleMs = 300
const heartbeatMs = 15_000

/**
 * Tells the others where this page is: on arrival, when the selection moves, and now and then; and says goodbye when
 * nobody looks at it any more.
 */
export function usePresence({ articleId, versionId, selection, annotationId }: Place): void {
  const [tab] = useState(newKey)
  const tell = useRef<() => void>(undefined)
  const place = useRef({})
  const [start, end] = [selection?.start, selection?.end]
  useEffect(() => {
    const span = start === undefined || end === undefined ? null : { start, end }
    place.current = { selection: span, annotationId: annotationId ?? null }
    tell.current?.()
  }, [start, end, annotationId])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let saidAt = Number.NEGATIVE_INFINITY
    let here = false
    const say = (left: boolean) => {
      clearTimeout(timer)
      timer = undefined
      saidAt = performance.now()
      here = !left
      sayPresence({ articleId, versionId, tab, ...(left ? { left } : place.current) })
    }
    const arrive = () => !document.hidden && say(false)
    const leave = () => here && say(true)
    const look = () => (document.hidden ? leave() : arrive())
    tell.current = () => {
      if (!document.hidden) timer ??= setTimeout(arrive, Math.max(0, saidAt + throttleMs - performance.now()))
    }
    tell.current()
    const heart = setInterval(arrive, heartbeatMs)
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', arrive)
    return () => {
      tell.current = undefined
      clearInterval(heart)
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', arrive)
      leave()
    }
  }, [articleId, versionId, tab])
}
