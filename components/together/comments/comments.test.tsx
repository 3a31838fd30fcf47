// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '@/components/ui/providers'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { CommentView, ThreadView } from '@/lib/schemas/comment'
import { type Spot, type Together, TogetherContext } from '../together'
import { AnnotationThreads, CommentCount } from './annotation-threads'
import { ThreadsButton, ThreadsPanel } from './threads-panel'
import { useDeletions } from './use-deletions'
import { useThreads } from './use-threads'

const kept = vi.hoisted(() => new Map<string, unknown>())
vi.mock('@/components/api/drafts', () => ({
  keepDraft: async (_: string, place: string, draft: unknown) => void kept.set(place, draft),
  readDraft: async (_: string, place: string) => kept.get(place),
  dropDraft: async (_: string, place: string) => void kept.delete(place),
  listDrafts: async (_: string, prefix: string) => new Map([...kept].filter(([place]) => place.startsWith(prefix))),
}))

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [article, version, annotation] = [uuid(9), uuid(20), uuid(30)]
const ines = { id: uuid(1), name: 'Ines Calloway' }
const oda = { id: uuid(2), name: 'Oda Brekke' }
const at = '2026-11-01T08:00:00.000Z'

const comment = (n: number, body: string, more: Partial<CommentView> = {}): CommentView => ({
  ...{ id: uuid(n), body, mentions: [], createdBy: oda, createdAt: at, deleted: false, revision: 1 },
  ...{ can: { edit: false, remove: false }, ...more },
})
const thread = (n: number, more: Partial<ThreadView> = {}): ThreadView => ({
  ...{ id: uuid(n), articleId: article, versionId: version, annotationId: null, passage: { start: 4, end: 13 } },
  ...{ exact: 'the ferry', resolved: null, revision: 1, createdAt: at, updatedAt: at },
  ...{ comments: [comment(n + 100, 'Which ferry?')], can: { reply: true, resolve: true }, ...more },
})

type Asked = { method: string; path: string; body: Record<string, unknown>; key: string | null }
let asked: Asked[] = []
/** What the desk holds, and how it answers a write; undefined is a network that is gone. */
let desk: ThreadView[] = []
let answer: (asked: Asked) => object | Response | undefined = () => undefined

beforeAll(() => {
  addBrowserParts()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: () => undefined, removeListener: () => undefined }))
})
beforeEach(() => {
  kept.clear()
  asked = []
  desk = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string, { method = 'GET', body, headers }: RequestInit) => {
      const path = url.replace('/api/v1', '')
      if (path.startsWith('/members')) {
        const q = decodeURIComponent(path.split('q=')[1] ?? '').toLowerCase()
        return Response.json({ items: [ines, oda].filter(({ name }) => name.toLowerCase().startsWith(q)) })
      }
      if (method === 'GET') return Response.json({ items: desk, nextCursor: null })
      const sent = body ? (JSON.parse(String(body)) as Asked['body']) : {}
      const one = { method, path, body: sent, key: new Headers(headers).get('idempotency-key') }
      asked.push(one)
      const said = answer(one)
      if (said === undefined) throw new TypeError('gone')
      return said instanceof Response ? said : Response.json(said)
    }),
  )
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const text = 'Did the ferry sail on Monday?'

function Room({ start, listed: open = false }: { start?: Spot | undefined; listed?: boolean }) {
  const [{ spot, listed }, set] = useState<{ spot: Spot | undefined; listed: boolean }>({ spot: start, listed: open })
  const threads = useThreads(article)
  const deletions = useDeletions(threads.put)
  const byId = new Map([[annotation, { id: annotation, deleted: false, spans: [{ start: 0, end: 3 }] }]])
  const together = {
    ...{ person: ines, articleId: article, versionId: version, state: 'live', byId, canComment: true },
    ...{ threads, deletions, spot, listed, scrollTo: () => undefined, activate: () => undefined },
    go: (to: Spot | undefined, is = false) => set({ spot: to, listed: is }),
    textOf: ({ start: from, end }: { start: number; end: number }) => text.slice(from, end),
  } as unknown as Together
  return (
    <TogetherContext value={together}>
      <section aria-label="Card">
        <CommentCount annotationId={annotation} />
        <AnnotationThreads annotationId={annotation} />
      </section>
      <ThreadsButton />
      <ThreadsPanel />
    </TogetherContext>
  )
}
const show = (props: { start?: Spot; listed?: boolean } = {}) =>
  render(
    <Providers nonce={undefined}>
      <Room {...props} />
    </Providers>,
  )
const onPassage = { start: { span: { start: 4, end: 13 } }, listed: true }
const card = () => within(screen.getByRole('region', { name: 'Card' }))

describe('a comment on a passage', () => {
  it('is written where the focus is, sent with Ctrl Enter, and stands as a thread', async () => {
    answer = () => thread(50, { comments: [comment(150, 'Which one?', { createdBy: ines })] })
    show(onPassage)
    const field = screen.getByRole('textbox', { name: 'Comment on these words' })
    expect(document.activeElement).toBe(field)
    await userEvent.type(field, 'Which one?')
    expect(await faultsOf()).toEqual([])
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('article', { name: 'Comments on “the ferry”' })
    expect(asked).toMatchObject([
      {
        path: `/articles/${article}/threads`,
        body: { versionId: version, passage: { start: 4, end: 13 }, exact: 'the ferry', body: 'Which one?' },
      },
    ])
    expect(kept.size).toBe(0)
    expect(await faultsOf()).toEqual([])
  })

  it('names somebody whom the keyboard chose from a list', async () => {
    answer = () => thread(50)
    show(onPassage)
    await userEvent.keyboard('Ask @o')
    await screen.findByRole('option', { name: /Oda Brekke/ })
    expect(screen.getByRole('textbox').getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id)
    expect(screen.getByText(/^1 person found/)).toBeDefined()
    expect(await faultsOf()).toEqual([])
    await userEvent.keyboard('{Enter}please')
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Ask @Oda Brekke please')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(asked[0]?.body['mentions']).toEqual([oda.id]))
  })

  it('keeps Escape for the list of people first, and then closes without losing a word', async () => {
    show(onPassage)
    await userEvent.keyboard('Ask @o')
    await screen.findByRole('option')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('option')).toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    await waitFor(() => expect([...kept.values()]).toMatchObject([{ body: 'Ask @o' }]))
    cleanup()
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'Comments: 0 open' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveProperty('value', 'Ask @o'))
  })

  it('stays on the page when it is refused, and says why', async () => {
    answer = () => Response.json({ code: 'forbidden', detail: 'Viewers read; editors comment.' }, { status: 403 })
    show(onPassage)
    await userEvent.keyboard('Hm{Control>}{Enter}{/Control}')
    expect((await screen.findByRole('alert')).textContent).toBe('Viewers read; editors comment.')
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Hm')
  })

  it('is discarded only as long as nobody wants it back', async () => {
    show(onPassage)
    await userEvent.keyboard('Hm')
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }))
    expect(screen.getByRole('textbox')).toHaveProperty('value', '')
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Hm')
  })
})

describe('comments on an annotation', () => {
  const onIt = (more: Partial<ThreadView> = {}) => thread(60, { annotationId: annotation, passage: null, ...more })

  it('stand in its card with their number, are answered there, and resolved and reopened', async () => {
    desk = [onIt()]
    show()
    await screen.findByText('Which ferry?')
    expect(screen.getByRole('region', { name: 'Card' }).textContent).toMatch(/^1 comment/)
    answer = ({ method, body }) =>
      method === 'POST'
        ? onIt({
            comments: [...onIt().comments, comment(161, String(body['body']))],
            updatedAt: '2026-11-01T08:01:00.000Z',
          })
        : onIt({ resolved: body['resolved'] ? { by: ines, at } : null, revision: body['resolved'] ? 2 : 3 })
    await userEvent.type(card().getByRole('textbox', { name: 'Reply' }), 'The small one.')
    await userEvent.click(card().getByRole('button', { name: 'Send' }))
    await card().findByText('The small one.')
    await userEvent.click(card().getByRole('button', { name: 'Resolve' }))
    await card().findByText('1 resolved')
    expect(card().getByText('Resolved by Ines Calloway')).toBeDefined()
    await userEvent.click(card().getByRole('button', { name: 'Reopen', hidden: true }))
    await waitFor(() => expect(card().getByRole('textbox', { name: 'Reply' })).toBeDefined())
    expect(await faultsOf(screen.getByRole('region', { name: 'Card' }))).toEqual([])
  })

  it('are begun from the card', async () => {
    answer = () => onIt()
    show()
    await userEvent.click(card().getByRole('button', { name: 'Comment' }))
    await userEvent.keyboard('Which ferry?{Control>}{Enter}{/Control}')
    await card().findByRole('article')
    expect(asked).toMatchObject([{ body: { annotationId: annotation, body: 'Which ferry?', mentions: [] } }])
  })

  it('are deleted a little later, so that undoing it costs nothing', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const person = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
    const own = comment(160, 'Never mind.', { createdBy: ines, can: { edit: true, remove: true } })
    desk = [onIt({ comments: [own] })]
    answer = () => onIt({ comments: [{ ...own, body: '', deleted: true, revision: 2 }], revision: 2 })
    show()
    await screen.findByText('Never mind.')
    await person.click(card().getByRole('button', { name: 'Delete' }))
    expect(screen.queryByText('Never mind.')).toBeNull()
    await person.click(card().getByRole('button', { name: 'Undo' }))
    expect(screen.getByText('Never mind.')).toBeDefined()
    await act(() => vi.advanceTimersByTimeAsync(30_000))
    expect(asked).toEqual([])
    await person.click(card().getByRole('button', { name: 'Delete' }))
    await act(() => vi.advanceTimersByTimeAsync(11_000))
    expect(asked).toMatchObject([{ method: 'DELETE', path: `/comments/${uuid(160)}`, body: { revision: 1 } }])
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('are edited by their writers', async () => {
    const own = comment(160, 'Ask @Oda Brekke.', {
      createdBy: ines,
      mentions: [oda],
      can: { edit: true, remove: true },
    })
    desk = [onIt({ comments: [own] })]
    answer = ({ body }) => onIt({ comments: [{ ...own, body: String(body['body']), editedAt: at }], revision: 2 })
    show()
    expect((await screen.findByText('@Oda Brekke')).tagName).toBe('SPAN')
    await userEvent.click(card().getByRole('button', { name: 'Edit' }))
    await userEvent.keyboard('{End} Today.{Control>}{Enter}{/Control}')
    await screen.findByText(/edited/)
    expect(asked).toMatchObject([
      { method: 'PATCH', body: { body: 'Ask @Oda Brekke. Today.', mentions: [oda.id], revision: 1 } },
    ])
  })
})
