// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '@/components/ui/providers'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { type Together, TogetherContext } from '../together'
import { NewerWhileEditing } from './newer-while-editing'
import { type LiveEvent, openLive } from './open-live'
import { PeopleBar } from './people-bar'
import { peopleHere } from './people-here'
import { initialsOf, lookOf } from './person-look'
import { useFreshAnnotations } from './use-fresh-annotations'
import { usePresence } from './use-presence'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-01T08:00:00.000Z'
const me = uuid(1)
const page = (n: number, name: string, more: object = {}) => ({
  ...{ tab: `tab-of-${n}-page`, person: { id: uuid(n), name }, versionId: uuid(20) },
  ...{ selection: null, annotationId: null, seenAt: at, ...more },
})

class Stream {
  static all: Stream[] = []
  onopen?: () => void
  onerror?: () => void
  closed = false
  private readonly listeners = new Map<string, (event: MessageEvent) => void>()
  readonly url: string
  constructor(url: string) {
    this.url = url
    Stream.all.push(this)
  }
  addEventListener(name: string, listener: (event: MessageEvent) => void) {
    this.listeners.set(name, listener)
  }
  close() {
    this.closed = true
  }
  say(name: string, data: unknown, lastEventId = '') {
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    this.listeners.get(name)?.(new MessageEvent(name, { data: text, lastEventId }))
  }
}
const stream = () => Stream.all.at(-1) as Stream

let hidden = false
const beHidden = (is: boolean) => {
  hidden = is
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeAll(() => {
  addBrowserParts()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: () => undefined, removeListener: () => undefined }))
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
})
beforeEach(() => {
  Stream.all = []
  hidden = false
  vi.stubGlobal('EventSource', Stream)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the live stream', () => {
  const open = (since?: string) => {
    const heard: LiveEvent[] = []
    const states: string[] = []
    const options = { of: { articleId: uuid(9) }, since, onEvent: (event: LiveEvent) => void heard.push(event) }
    return { heard, states, stop: openLive({ ...options, onState: (state) => states.push(state) }) }
  }
  const change = { subjectType: 'annotation', subjectId: uuid(30), action: 'edit', articleId: uuid(9), by: uuid(2) }

  it('begins where the page was made, and hands on what it understands', () => {
    const { heard, stop } = open('41')
    expect(stream().url).toBe(`/api/v1/events?articleId=${uuid(9)}&lastEventId=41`)
    stream().say('change', change, '42')
    stream().say('change', { subjectType: 7 })
    stream().say('change', 'no JSON')
    expect(heard).toEqual([{ name: 'change', data: change }])
    stop()
    expect(stream().closed).toBe(true)
  })

  it('gives its connection back while nobody looks, and goes on after the last that it heard', () => {
    const { stop } = open('41')
    stream().say('change', change, '57')
    beHidden(true)
    expect(stream().closed).toBe(true)
    expect(Stream.all).toHaveLength(1)
    beHidden(false)
    expect(Stream.all).toHaveLength(2)
    expect(stream().url).toContain('lastEventId=57')
    stop()
  })

  it('comes back by itself, waiting longer each time, and at once when the network does', () => {
    vi.useFakeTimers()
    const { states, stop } = open()
    stream().onopen?.()
    stream().onerror?.()
    expect(states).toEqual(['live', 'away'])
    vi.advanceTimersByTime(700)
    expect(Stream.all).toHaveLength(1)
    vi.advanceTimersByTime(600)
    expect(Stream.all).toHaveLength(2)
    stream().onerror?.()
    vi.advanceTimersByTime(1_400)
    expect(Stream.all).toHaveLength(2)
    dispatchEvent(new Event('online'))
    expect(Stream.all).toHaveLength(3)
    stop()
    vi.advanceTimersByTime(100_000)
    expect(Stream.all).toHaveLength(3)
  })
})

describe('presence', () => {
  const said = () => vi.mocked(fetch).mock.calls.map(([, init]) => JSON.parse(String(init?.body)) as object)

  it('is said on arrival, at most so often while a selection moves, now and then, and at the end', () => {
    vi.useFakeTimers()
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(null, { status: 204 })),
    )
    const place = { articleId: uuid(9), versionId: uuid(20), annotationId: undefined }
    const { rerender, unmount } = renderHook(
      ({ end }: { end: number }) => usePresence({ ...place, selection: end ? { start: 2, end } : undefined }),
      { initialProps: { end: 0 } },
    )
    vi.advanceTimersByTime(1)
    expect(said()).toMatchObject([{ articleId: uuid(9), selection: null, annotationId: null }])
    vi.advanceTimersByTime(1_000)
    for (let end = 3; end < 13; end++) rerender({ end })
    vi.advanceTimersByTime(10)
    for (let end = 13; end < 23; end++) rerender({ end })
    vi.advanceTimersByTime(300)
    expect(said().slice(1)).toMatchObject([{ selection: { start: 2, end: 12 } }, { selection: { start: 2, end: 22 } }])
    vi.advanceTimersByTime(15_000)
    expect(said()).toHaveLength(4)
    beHidden(true)
    expect(said().at(-1)).toMatchObject({ left: true })
    vi.advanceTimersByTime(60_000)
    expect(said()).toHaveLength(5)
    beHidden(false)
    expect(said().at(-1)).toMatchObject({ selection: { start: 2, end: 22 } })
    unmount()
    expect(said().at(-1)).toMatchObject({ left: true })
  })
})

describe('changes of others', () => {
  const view = (id: string, revision: number) =>
    ({
      ...{ id, articleId: uuid(9), versionId: uuid(20), kind: 'quote', spans: [{ start: 0, end: 4 }], exact: 'Down' },
      ...{ status: 'draft', revision, actors: [], topics: [], origin: { method: 'manual' }, anchor: 'kept' },
      ...{ createdBy: { id: me, name: 'Ines' }, createdAt: at, editedBy: { id: me, name: 'Ines' }, updatedAt: at },
      ...{ deleted: false, can: { edit: true, remove: true, restore: false, submit: true, withdraw: false } },
    }) as unknown as AnnotationView
  const whole = (id: string, revision: number) => {
    const one = view(id, revision)
    return { ...one, can: { ...one.can, decide: false, undecide: false, fourEyes: false } }
  }
  const changeOf = (subjectId: string, revision?: number): LiveEvent => ({
    name: 'change',
    data: {
      ...{ subjectType: 'annotation', subjectId, action: 'annotation.edit', articleId: uuid(9), by: uuid(2) },
      ...(revision && { revision }),
    },
  })

  function listen(known: readonly AnnotationView[]) {
    const put = vi.fn()
    const byId = new Map(known.map((one) => [one.id, one]))
    const hook = renderHook(() => useFreshAnnotations({ articleId: uuid(9), byId, put }))
    const asked: string[] = []
    vi.stubGlobal(
      'fetch',
      vi.fn(async (path: string) => {
        asked.push(path.replace('/api/v1', ''))
        const single = /annotations\/([\w-]+)$/.exec(path)?.[1]
        return Response.json(
          single
            ? { ...whole(single, 9), deleted: single === uuid(31) }
            : { items: [whole(uuid(30), 9)], nextCursor: null },
        )
      }),
    )
    return { hear: hook.result.current, put, asked }
  }

  it('are read one by one, those of one moment once', async () => {
    const { hear, put, asked } = listen([])
    hear(changeOf(uuid(30)))
    hear(changeOf(uuid(30)))
    hear(changeOf(uuid(31)))
    await waitFor(() => expect(put).toHaveBeenCalledOnce())
    expect(asked).toEqual([`/annotations/${uuid(30)}`, `/annotations/${uuid(31)}`])
    expect(put.mock.calls[0]?.map((one: AnnotationView) => one.revision)).toEqual([9, 9])
  })

  it('are not read where the page has them already, its own among them', async () => {
    const { hear, put, asked } = listen([view(uuid(30), 4)])
    hear(changeOf(uuid(30), 4))
    hear(changeOf(uuid(31), 1))
    await waitFor(() => expect(put).toHaveBeenCalledOnce())
    expect(asked).toEqual([`/annotations/${uuid(31)}`])
  })

  it('are read as a list when they are many, and what is gone from it says so itself', async () => {
    const { hear, put, asked } = listen([view(uuid(30), 1), view(uuid(31), 1)])
    for (let n = 30; n < 45; n++) hear(changeOf(uuid(n)))
    await waitFor(() => expect(put).toHaveBeenCalledTimes(2))
    expect(asked).toEqual([`/articles/${uuid(9)}/annotations?limit=200`, `/annotations/${uuid(31)}`])
    expect(put.mock.calls[1]?.[0]).toMatchObject({ id: uuid(31), deleted: true })
  })
})

describe('the people who are here', () => {
  const show = (state: 'live' | 'away' = 'live') => {
    const people = peopleHere(me)
    const scrollTo = vi.fn()
    const textOf = ({ start, end }: { start: number; end: number }) => `words ${start} to ${end}`
    const together = { versionId: uuid(20), state, people, scrollTo, textOf } as unknown as Together
    render(
      <Providers nonce={undefined}>
        <TogetherContext value={together}>
          <PeopleBar />
        </TogetherContext>
      </Providers>,
    )
    return { people, scrollTo }
  }

  it('are counted once each, without oneself, and named', async () => {
    const { people, scrollTo } = show()
    expect(screen.queryByRole('group')).toBeNull()
    const items = [page(1, 'Ines Calloway'), page(2, 'Oda Brekke'), page(3, 'Ada Lund')]
    act(() => people.hear({ name: 'present', data: { items } }))
    expect(screen.getByRole('group', { name: '2 other people are reading this' })).toBeDefined()
    const second = page(2, 'Oda Brekke', { tab: 'another-page-of-hers', selection: { start: 3, end: 8 } })
    act(() => people.hear({ name: 'presence', data: second }))
    screen.getByRole('button', { name: 'Oda Brekke, who has selected “words 3 to 8”. Go there' }).click()
    expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ start: 3, end: 8 })
    expect(await faultsOf()).toEqual([])
    act(() => people.hear({ name: 'left', data: { tab: 'tab-of-3-page' } }))
    expect(screen.getByRole('group', { name: '1 other person is reading this' })).toBeDefined()
  })

  it('are not guessed at while nothing is heard', async () => {
    show('away')
    expect(screen.getByRole('button', { name: 'Not live just now' })).toBeDefined()
    expect(await faultsOf()).toEqual([])
  })

  it('have initials and one colour for ever', () => {
    expect(['Ines Calloway', 'Oda', 'Jean-Luc de la Tour', 'ß', ''].map(initialsOf)).toEqual([
      'IC',
      'O',
      'JT',
      'SS',
      '',
    ])
    expect(lookOf(uuid(2))).toBe(lookOf(uuid(2)))
  })
})

describe('an annotation that somebody else changes while it is being edited', () => {
  const one = (revision: number, by: string, deleted = false) =>
    ({ id: uuid(30), revision, deleted, editedBy: { id: by, name: 'Oda Brekke' } }) as AnnotationView
  const show = (latest: AnnotationView) => {
    const onCompare = vi.fn()
    const together = { person: { id: me, name: 'Ines' }, byId: new Map([[uuid(30), latest]]) } as unknown as Together
    render(
      <TogetherContext value={together}>
        <NewerWhileEditing base={one(3, me)} onCompare={onCompare} />
      </TogetherContext>,
    )
    return onCompare
  }

  it('says so calmly, and shows both on demand', async () => {
    const newer = one(4, uuid(2))
    const onCompare = show(newer)
    expect(screen.getByRole('status').textContent).toContain('Oda Brekke has changed this annotation')
    expect(await faultsOf()).toEqual([])
    screen.getByRole('button', { name: 'Compare' }).click()
    expect(onCompare.mock.calls[0]?.[0]).toBe(newer)
  })

  it('says nothing of one’s own change, nor where nothing is newer, and only that it is gone where it is', () => {
    show(one(4, me))
    show(one(3, uuid(2)))
    expect(screen.queryByRole('status')).toBeNull()
    show(one(4, uuid(2), true))
    expect(screen.getByRole('status').textContent).toContain('was deleted since you began')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
