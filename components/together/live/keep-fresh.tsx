'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { LiveEvent, LiveOf } from './open-live'
import { useLive } from './use-live'

/** Changes that come together are shown together, and a busy desk does not make a page restless. */
const [soonMs, restMs] = [600, 4_000]

type KeepFreshProps = {
  of: LiveOf
  /** Where the desk’s record stood when the page was made. */
  since: string
  /** What the page is about, where that is less than what is listened to: these, and whatever is of these kinds. */
  subjects?: readonly string[]
  kinds?: readonly string[]
}

/** Asks for a page anew when a colleague changed what it shows; what is typed in it stays. */
export function KeepFresh({ of, since, subjects, kinds = [] }: KeepFreshProps) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const refreshed = useRef(0)
  const concerns = (event: LiveEvent) =>
    event.name === 'reload' ||
    (event.name === 'change' &&
      (!subjects || subjects.includes(event.data.subjectId) || kinds.includes(event.data.subjectType)))
  useLive(of, since, (event) => {
    if (!concerns(event) || timer.current) return
    timer.current = setTimeout(
      () => {
        timer.current = undefined
        refreshed.current = Date.now()
        router.refresh()
      },
      Math.max(soonMs, refreshed.current + restMs - Date.now()),
    )
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return null
}
