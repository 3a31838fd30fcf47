import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownConnection } from '../db'
import { log } from '../log'
import { type Notice, readNotice } from './notice'
import { sweepPresence } from './presence'

/** One open stream, as the hub sees it. */
export type Subscriber = {
  readonly deskId: string
  readonly userId: string
  /** A notice of the subscriber's desk, in the order of the commits. */
  readonly hear: (notice: Notice) => void
  /** The ear is gone: what is heard from now on has gaps, until `catchUp`. */
  readonly fallBehind: () => void
  /** From now on everything is heard; what was before may have been missed. */
  readonly catchUp: () => void
  /** Comes every `beatMs`. */
  readonly beat: () => void
  /** The server goes away. */
  readonly end: () => void
}

export type Hub = {
  /** Begins to hear; the answer ends it. Nothing is heard where the server is about to go away: `end` is called. */
  readonly subscribe: (subscriber: Subscriber) => () => void
  /** How many streams somebody has open on this server. */
  readonly countOf: (userId: string) => number
}

const beatMs = 15_000
const longestWaitMs = 5_000

/**
 * Hands what the database tells to the streams that it concerns. One connection listens for the whole process, while
 * there is anybody to listen for; when it is lost, it is opened again, and everybody is asked to catch up.
 */
function makeHub(): Hub {
  const subscribers = new Set<Subscriber>()
  let listening: ReturnType<typeof ownConnection> | undefined
  let isOpening = false
  let isEnding = false
  let beats: ReturnType<typeof setInterval> | undefined

  async function open(): Promise<void> {
    if (isOpening || listening) return
    isOpening = true
    for (let waitMs = 100; subscribers.size > 0; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      const client = ownConnection()
      client.on('error', () => lost(client))
      client.on('end', () => lost(client))
      client.on('notification', ({ payload }) => pass(readNotice(payload)))
      try {
        await client.connect()
        await client.query('LISTEN verbatim')
        listening = client
        break
      } catch (error) {
        void client.end().catch(() => undefined)
        log.warn({ err: error }, 'can’t listen to the database')
        await sleep(waitMs * (0.5 + Math.random()))
      }
    }
    isOpening = false
    if (subscribers.size === 0) return close()
    for (const subscriber of subscribers) subscriber.catchUp()
  }

  function lost(client: typeof listening): void {
    if (client !== listening) return
    listening = undefined
    void client?.end().catch(() => undefined)
    for (const subscriber of subscribers) subscriber.fallBehind()
    if (subscribers.size > 0) void open()
  }

  function pass(notice: Notice | undefined): void {
    if (!notice) return
    for (const subscriber of subscribers) if (subscriber.deskId === notice.deskId) subscriber.hear(notice)
  }

  function beat(): void {
    for (const subscriber of subscribers) subscriber.beat()
    const client = listening
    // A connection whose other end vanished without a word is found by asking.
    client?.query('SELECT 1').catch(() => lost(client))
    sweepPresence().catch(() => undefined)
  }

  function close(): void {
    clearInterval(beats)
    beats = undefined
    const client = listening
    listening = undefined
    void client?.end().catch(() => undefined)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isEnding = true
      for (const subscriber of subscribers) subscriber.end()
    })

  return {
    subscribe: (subscriber) => {
      if (isEnding) {
        subscriber.end()
        return () => undefined
      }
      subscribers.add(subscriber)
      beats ??= setInterval(beat, beatMs)
      if (listening) subscriber.catchUp()
      else void open()
      return () => {
        subscribers.delete(subscriber)
        if (subscribers.size === 0) close()
      }
    },
    countOf: (userId) => [...subscribers].filter((subscriber) => subscriber.userId === userId).length,
  }
}

const kept = globalThis as { verbatimHub?: Hub }

/** The one hub of this process; a build may hold this module more than once. */
export const hub = (): Hub => (kept.verbatimHub ??= makeHub())
