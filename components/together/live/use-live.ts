'use client'
import { useEffect, useRef, useState } from 'react'
import { type LiveEvent, type LiveOf, type LiveState, openLive } from './open-live'

/** A stream that is back before anybody would have missed it was never away. */
const noticeAfterMs = 4_000

/** Hands on what happens to something while the page is in sight, and tells whether it is heard. */
export function useLive(of: LiveOf, since: string | undefined, onEvent: (event: LiveEvent) => void): LiveState {
  const [state, setState] = useState<LiveState>('live')
  // Where this page began. Were it refreshed, what it has heard since then still counts.
  const [start] = useState(since)
  const latest = useRef(onEvent)
  const what = JSON.stringify(of)
  useEffect(() => {
    latest.current = onEvent
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = openLive({
      ...{ of: JSON.parse(what) as LiveOf, since: start },
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
  }, [what, start])
  return state
}
