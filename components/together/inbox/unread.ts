'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { listNotifications } from '@/components/api/together'
import { speak } from '@/components/ui/spoken'
import { words } from '@/lib/words'

let unread: number | undefined
const listeners = new Set<() => void>()

/** Tells the whole page how much is unread; more than before is said aloud, once and politely. */
export function setUnread(count: number): void {
  if (count === unread) return
  if (unread !== undefined && count > unread) speak(words.together.inbox.unreadNow(count))
  unread = count
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** How much is unread, as far as this page has heard; 0 until then. */
export const useUnread = (): number =>
  useSyncExternalStore(
    subscribe,
    () => unread ?? 0,
    () => 0,
  )

const askEveryMs = 60_000

/** Asks how much is unread on each new screen, and now and then while somebody looks; a live stream says it sooner. */
export function useAskUnread(screen: string): void {
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return
      const answer = await listNotifications(1)
      if (answer.ok) setUnread(answer.value.unread)
    }
    void ask()
    const timer = setInterval(() => void ask(), askEveryMs)
    const look = () => void ask()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another screen is a moment to ask
  }, [screen])
}
