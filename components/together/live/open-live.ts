import type { z } from 'zod'
import { liveEvents } from '@/lib/schemas/live'

type Events = typeof liveEvents
type LiveName = keyof Events

/** One thing that the server tells: its name, and what it says. */
export type LiveEvent = { [Name in LiveName]: { name: Name; data: z.infer<Events[Name]> } }[LiveName]

/** `away`: what others do is not heard just now. */
export type LiveState = 'live' | 'away'

/** What is listened to: an article, a story, or with neither the whole desk. */
export type LiveOf = { readonly articleId: string } | { readonly storyId: string } | Readonly<Record<string, never>>

type LiveOptions = {
  readonly of: LiveOf
  /** Where the desk's record stood when the page was made: what came after is told. */
  readonly since?: string | undefined
  readonly onEvent: (event: LiveEvent) => void
  readonly onState: (state: LiveState) => void
}

const names = Object.keys(liveEvents) as LiveName[]
const firstWaitMs = 1_000
const longestWaitMs = 30_000

/**
 * Listens to what happens to something, for as long as its page is in sight; gives back how to stop. A browser opens
 * six connections to a server at most, so a page that nobody sees gives its own back. The way back in names the last
 * event in the address, for a stream that is opened anew can't send a header.
 */
export function openLive({ of, since, onEvent, onState }: LiveOptions): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let lastId = since

  const hear = (name: LiveName) => (message: MessageEvent<string>) => {
    failures = 0
    const event = readEvent(name, message.data)
    if (event) onEvent(event)
    // Only what was dealt with counts as heard.
    lastId = message.lastEventId || lastId
  }
  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const fail = () => {
    close()
    onState('away')
    const waitMs = Math.min(firstWaitMs * 2 ** failures++, longestWaitMs) * (0.75 + Math.random() / 2)
    timer = setTimeout(open, waitMs)
  }
  const open = () => {
    if (source || document.hidden) return
    clearTimeout(timer)
    const query = new URLSearchParams({ ...of, ...(lastId && { lastEventId: lastId }) })
    source = new EventSource(`/api/v1/events?${query}`)
    source.onopen = () => onState('live')
    source.onerror = fail
    for (const name of names) source.addEventListener(name, hear(name))
  }
  const look = () => (document.hidden ? close() : open())

  document.addEventListener('visibilitychange', look)
  addEventListener('pagehide', close)
  addEventListener('pageshow', open)
  addEventListener('online', open)
  open()
  return () => {
    close()
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pagehide', close)
    removeEventListener('pageshow', open)
    removeEventListener('online', open)
  }
}

/** What a newer server says in words that this page doesn't know is passed over. */
function readEvent(name: LiveName, text: string): LiveEvent | undefined {
  try {
    const parsed = liveEvents[name].safeParse(JSON.parse(text))
    return parsed.success ? ({ name, data: parsed.data } as LiveEvent) : undefined
  } catch {
    return undefined
  }
}
