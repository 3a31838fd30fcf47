'use client'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { pause } from '../client'
import { memoryStore } from './memory-store'
import { createOutbox, type News, type Outbox, type OutboxState } from './outbox'
import { sendWrite } from './send-write'
import { browserStore } from './write-store'

const opened = new Map<string, Outbox>()
const nothing: OutboxState = { is: 'idle', waiting: [], storageFails: false }

/** The person’s queue in this page; one for all screens, so that it goes on when the article is left. */
export function outboxOf(userId: string): Outbox {
  const known = opened.get(userId)
  if (known) return known
  const channel = new BroadcastChannel(`verbatim-outbox-${userId}`)
  const outbox = createOutbox({
    userId,
    store: browserStore(),
    fallback: memoryStore(),
    send: sendWrite,
    alone: (work) => alone(`verbatim-outbox-${userId}`, work),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it ends at this origin
    tell: (news) => channel.postMessage(news),
    pause,
  })
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => outbox.hearFrom(data))
  opened.set(userId, outbox)
  void outbox.start()
  return outbox
}

/** One page at a time. Without TLS browsers have no locks: then the key of each write keeps it from being done twice. */
const alone = async (name: string, work: () => Promise<void>): Promise<void> => {
  if ('locks' in navigator) await navigator.locks.request(name, work)
  else await work()
}

/** How the person’s queue stands, kept up to date. */
export function useOutboxState(userId: string): OutboxState {
  const watch = useCallback((watcher: () => void) => outboxOf(userId).watch(watcher), [userId])
  return useSyncExternalStore(
    watch,
    () => outboxOf(userId).state(),
    () => nothing,
  )
}

/** Warns before a page is left that alone knows of something unsaved. */
export function useLeaveWarning({ storageFails, waiting }: OutboxState): void {
  const mustWarn = storageFails && waiting.length > 0
  useEffect(() => {
    if (!mustWarn) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [mustWarn])
}
