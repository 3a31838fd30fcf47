'use client'
import { useEffect, useRef, useState } from 'react'
import { type LiveEvent, type LiveState, openLive } from './open-live'

/** A stream that is back before anybody would have missed it was never away. */
const noticeAfterMs = 4_000

/** Hands on what happens to an article while the page is in sight, and tells whether it is heard. */
export function useLive(articleId: string, since: string | undefined, onEvent: (event: LiveEvent) => void): LiveState {
  const [state, setState] = useState<LiveState>('live')
  // Where this page began. Were it refreshed, what it has heard since then still counts.
  const [start] = useState(since)
  const latest = useRef(onEvent)
  useEffect(() => {
    latest.current = onEvent
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = openLive({
      ...{ articleId, since: start },
      onEvent: (event) => latest.current(event),
      onState: (is) => {
        if (is === 'away') {
          timer ??= setTimeout(() => setState('away'), noticeAfterMs)
          return
        }
        clearTimeout(timer)
        timer = undefined
        setState('live')
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [articleId, start])
  return state
}
