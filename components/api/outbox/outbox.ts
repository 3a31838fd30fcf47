import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Refusal } from '../client'
import type { Sent } from './send-write'
import { isAbout, precursorOf, type Write, type WriteOf } from './write'
import type { WriteStore } from './write-store'

/** How the queue stands. `away`: the server can’t be reached; `signed-out`: it no longer knows the person. */
export type OutboxState = {
  readonly is: 'idle' | 'sending' | 'away' | 'signed-out'
  /** Not yet answered, oldest first. */
  readonly waiting: readonly Write[]
  /** The browser keeps nothing: what waits is lost with the page. */
  readonly storageFails: boolean
}

/** What the server said to a write, or that somebody took it back before it was sent. */
export type Outcome = {
  readonly write: Write
  readonly sent: Sent
  /** Later writes on the same annotation, which fell with a refused one. */
  readonly fallen: readonly Write[]
}

export type OutboxDeps = {
  readonly userId: string
  readonly store: WriteStore
  /** Takes over where `store` fails. */
  readonly fallback: WriteStore
  readonly send: (one: Write) => Promise<Sent>
  /** Runs the work while no other page of this browser sends this person’s writes. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Tells the other pages of this browser. */
  readonly tell: (news: News) => void
  /** Ends early when the network is back. */
  readonly pause: (ms: number) => Promise<void>
}
export type News =
  | { readonly is: 'added' }
  | { readonly is: 'answered'; readonly outcome: Outcome }
  /** How the page that sends fares; it speaks for all. */
  | { readonly is: 'standing'; readonly standing: OutboxState['is'] }
type Unchained<One> = One extends unknown ? Omit<One, 'after'> & { readonly after?: string | null } : never
/** A write as it is made: what it comes after is found out, where it is not said. */
export type NewWrite = WriteOf<'create' | 'submit'> | Unchained<Exclude<Write, { do: 'create' | 'submit' }>>
export type Outbox = ReturnType<typeof createOutbox>

const [firstWaitMs, longestWaitMs] = [500, 15_000]
/** A server that stumbles over one write must not hold up all others for good. */
const stumbles = 8

/**
 * Carries writes to the server: at once where it can, later where it must, each once, in the order in which they were
 * made. A write is kept in the browser before it is sent, and goes only when its answer was read.
 */
export function createOutbox(deps: OutboxDeps) {
  const { userId } = deps
  let store = deps.store
  let state: OutboxState = { is: 'idle', waiting: [], storageFails: false }
  let running: Promise<void> | undefined
  let wake: (() => void) | undefined
  let adding: Promise<unknown> = Promise.resolve()
  const watchers = new Set<() => void>()
  const hearers = new Set<(outcome: Outcome, isAwaited: boolean) => void>()
  const newsOf = new Set<(views: readonly AnnotationView[]) => void>()
  const awaited = new Map<string, (outcome: Outcome) => void>()
  const heard = new Map<string, AnnotationView>()

  const set = (part: Partial<OutboxState>) => {
    state = { ...state, ...part }
    for (const watch of watchers) watch()
  }

  /** The page that sends tells all others how it fares. */
  const fare = (is: OutboxState['is']) => {
    if (is === state.is) return
    set({ is })
    deps.tell({ is: 'standing', standing: is })
  }

  const know = (views: readonly AnnotationView[]) => {
    for (const view of views) if ((heard.get(view.id)?.revision ?? 0) <= view.revision) heard.set(view.id, view)
  }

  const settle = (outcome: Outcome) => {
    const gone = new Set([outcome.write, ...outcome.fallen].map(({ key }) => key))
    if (outcome.sent.ok) {
      know(outcome.sent.value.views)
      for (const hear of newsOf) hear(outcome.sent.value.views)
    }
    set({ waiting: state.waiting.filter(({ key }) => !gone.has(key)) })
    const resolve = awaited.get(outcome.write.key)
    awaited.delete(outcome.write.key)
    for (const hear of hearers) hear(outcome, resolve !== undefined)
    resolve?.(outcome)
    for (const { key } of outcome.fallen) awaited.delete(key)
  }

  const readStore = async () => {
    const kept = await store.list(userId)
    const keptKeys = new Set(kept.map(({ key }) => key))
    // What was added here while the store was read stands at the end.
    set({ waiting: [...kept, ...state.waiting.filter(({ key }) => !keptKeys.has(key) && awaited.has(key))] })
    return kept
  }

  /** Tries one write until there is an answer; undefined when the person must sign in first. */
  const carry = async (one: Write): Promise<Sent | undefined> => {
    for (let attempt = 1; ; attempt++) {
      const sent = await deps.send(one)
      if (sent.ok || !isPassing(sent.error)) return sent
      if (sent.error.code === 'unauthenticated') return undefined
      if (sent.error.code !== 'unavailable' && attempt >= stumbles) return sent
      fare('away')
      const backOff = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2)
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([deps.pause((sent.error.retryAfterSeconds ?? 0) * 1000 || backOff), woken])
    }
  }

  const drain = async () => {
    for (;;) {
      await adding
      const kept = await readStore()
      const one = kept[0]
      if (!one) return fare('idle')
      fare(state.is === 'away' ? 'away' : 'sending')
      const sent = await carry(one)
      if (!sent) return fare('signed-out')
      const fallen = sent.ok ? [] : comeAfter(one, kept)
      if (sent.ok) await store.settle(one, sent.value.views)
      else await store.remove([one, ...fallen])
      const outcome: Outcome = { write: one, sent, fallen }
      fare('sending')
      settle(outcome)
      deps.tell({ is: 'answered', outcome })
    }
  }

  const run = () => {
    running ??= deps
      .alone(drain)
      .catch(() => undefined)
      .finally(() => {
        running = undefined
        // Something may have come in the moment in which the last round ended.
        if (state.waiting.length > 0 && state.is === 'idle') run()
      })
  }

  const keep = (one: Write) => {
    const kept = adding
      .then(() => store.add(one))
      .catch(async () => {
        // Without a disk the queue goes on in memory, and says so.
        store = deps.fallback
        set({ storageFails: true })
        for (const waiting of state.waiting) await store.add(waiting)
      })
    adding = kept
    return kept
  }

  return {
    userId,
    state: () => state,
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    /** Called with every answer, also to writes of other pages and of earlier visits; `isAwaited` when `add` waits for it. */
    onOutcome: (hear: (outcome: Outcome, isAwaited: boolean) => void) => {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    /** Remembers what the server said, so that later writes name the revision that was seen. */
    know,
    heard: (id: string) => heard.get(id),
    /** What was learned beside the queue: all who listen are told, as of an answer to a write. */
    tell: (views: readonly AnnotationView[]) => {
      know(views)
      for (const hear of newsOf) hear(views)
    },
    onNews: (hear: (views: readonly AnnotationView[]) => void) => {
      newsOf.add(hear)
      return () => void newsOf.delete(hear)
    },
    isWaiting: (id: string) => state.waiting.some((one) => isAbout(one, [id])),
    /** Whether an annotation of this id was saved or is about to be. */
    knows: (id: string) => heard.has(id) || state.waiting.some((one) => isAbout(one, [id])),
    /** The waiting write that an annotation, as it is shown, comes from last. */
    lastOn: (id: string): string | null => lastOn(state.waiting, id),
    /**
     * Takes a write on; it shows at once. A write that says nothing of what it comes `after` is about what is shown.
     * `kept`: it would outlive this page. `answered`: what the server said.
     */
    add: (given: NewWrite): { kept: Promise<void>; answered: Promise<Outcome> } => {
      const one = chain(given, state.waiting)
      const answered = new Promise<Outcome>((resolve) => awaited.set(one.key, resolve))
      set({ waiting: [...state.waiting, one] })
      const kept = keep(one).then(() => {
        deps.tell({ is: 'added' })
        run()
      })
      return { kept, answered }
    },
    /** Begins with what waits from earlier visits. */
    start: async () => {
      const kept = await readStore().catch(() => [])
      if (kept.length > 0) run()
    },
    /** Goes on: the person signed in again, or wants no longer to wait. */
    resume: () => {
      wake?.()
      run()
    },
    hearFrom: (news: News) => {
      if (news.is === 'answered') settle(news.outcome)
      else if (news.is === 'standing') set({ is: news.standing })
      else if (!running) void readStore().then(run, () => undefined)
    },
    /** Lets all go that waits. */
    forget: async () => {
      await store.remove(await store.list(userId))
      set({ waiting: [] })
    },
  }
}

const lastOn = (waiting: readonly Write[], id: string): string | null =>
  waiting.findLast((one) => isAbout(one, [id]))?.key ?? null

/** A write that comes after one that waits can’t know its revision yet. */
function chain(one: NewWrite, waiting: readonly Write[]): Write {
  if (one.do === 'create' || one.do === 'submit') return one
  const last = lastOn(waiting, one.id)
  const after = one.after === undefined || one.after === last ? last : null
  return { ...one, after, revision: after === null ? one.revision : null }
}

/** The writes that stand on a refused one, straight or by others between. */
function comeAfter(refused: Write, waiting: readonly Write[]): Write[] {
  const keys = new Set([refused.key])
  return waiting.filter((one) => {
    const stands = keys.has(precursorOf(one) ?? '')
    if (stands) keys.add(one.key)
    return stands
  })
}

/** Whether a refusal says nothing about the write itself. */
const isPassing = ({ code }: Refusal): boolean =>
  code === 'unavailable' ||
  code === 'internal' ||
  code === 'unauthenticated' ||
  code === 'rate_limited' ||
  code === 'storage_full'
