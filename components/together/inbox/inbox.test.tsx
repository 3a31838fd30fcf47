// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '@/components/ui/providers'
import { Spoken } from '@/components/ui/spoken'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { NotificationView } from '@/lib/schemas/comment'
import { Inbox } from './inbox'
import { placeOf } from './notification-row'
import { setUnread, useAskUnread, useUnread } from './unread'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const note = (n: number, more: Partial<NotificationView> = {}): NotificationView => ({
  ...{ id: uuid(n), kind: 'mention', by: { id: uuid(2), name: 'Oda Brekke' }, read: false },
  at: new Date(Date.UTC(2026, 10, 1, 8, 60 - n)).toISOString(),
  ...{
    article: { id: uuid(9), title: 'The ferry sails' },
    annotationId: null,
    threadId: uuid(50),
    correctionId: null,
    excerpt: `Word ${n}`,
  },
  ...more,
})

let desk: NotificationView[] = []
let isGone = false
const asked: unknown[] = []

beforeAll(() => {
  addBrowserParts()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: () => undefined, removeListener: () => undefined }))
})
beforeEach(() => {
  desk = []
  isGone = false
  asked.length = 0
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string, { body }: RequestInit) => {
      if (isGone) return Response.json({ code: 'forbidden', detail: 'Not now.' }, { status: 403 })
      const unread = () => desk.filter(({ read }) => !read).length
      if (body) {
        const which = JSON.parse(String(body)) as { ids?: string[]; all?: true }
        asked.push(which)
        desk = desk.map((one) => ({
          ...one,
          read: one.read || which.all === true || which.ids?.includes(one.id) === true,
        }))
        return Response.json({ unread: unread() })
      }
      const query = new URLSearchParams(url.split('?')[1])
      const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit'))]
      const nextCursor = from + limit < desk.length ? String(from + limit) : null
      return Response.json({ items: desk.slice(from, from + limit), nextCursor, unread: unread() })
    }),
  )
})
afterEach(cleanup)

const Bell = () => {
  useAskUnread('/inbox')
  return <output aria-label="Unread">{useUnread()}</output>
}
const show = () =>
  render(
    <Providers nonce={undefined}>
      <Spoken />
      <Bell />
      <Inbox />
    </Providers>,
  )
const rows = () => within(screen.getByRole('list', { name: 'Inbox' })).getAllByRole('listitem')

describe('the inbox', () => {
  it('says why it is empty', async () => {
    show()
    await screen.findByText('Nothing waits for you')
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull()
    expect(await faultsOf()).toEqual([])
  })

  it('leads to where it was said, and marks one or all as read', async () => {
    desk = [note(1), note(2, { kind: 'approved', annotationId: uuid(30), threadId: null }), note(3, { read: true })]
    show()
    const link = await screen.findByRole('link', { name: /^Unread: ?Oda Brekke mentioned you/ })
    expect(link.getAttribute('href')).toBe(`/articles/${uuid(9)}?thread=${uuid(50)}`)
    expect(placeOf(note(2, { annotationId: uuid(30) }))).toBe(
      `/articles/${uuid(9)}?annotation=${uuid(30)}&thread=${uuid(50)}`,
    )
    expect(placeOf(note(4, { kind: 'correction', correctionId: uuid(70) }))).toBe(`/corrections/${uuid(70)}`)
    expect(await faultsOf()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Mark as read: Oda Brekke mentioned you' }))
    await waitFor(() => expect(screen.getByLabelText('Unread').textContent).toBe('1'))
    await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
    await waitFor(() => expect(screen.getByLabelText('Unread').textContent).toBe('0'))
    expect(asked).toEqual([{ ids: [uuid(1)] }, { all: true }])
    expect(screen.queryByText('Unread:')).toBeNull()
  })

  it('shows older ones page by page, and what comes meanwhile on top', async () => {
    desk = Array.from({ length: 40 }, (_, i) => note(i + 10, { read: true }))
    show()
    await waitFor(() => expect(rows()).toHaveLength(30))
    await userEvent.click(screen.getByRole('button', { name: 'Show older ones' }))
    await waitFor(() => expect(rows()).toHaveLength(40))
    desk = [note(1, { kind: 'reply' }), ...desk]
    act(() => setUnread(1))
    await waitFor(() => expect(rows()).toHaveLength(41))
    expect(rows()[0]?.textContent).toContain('Oda Brekke answered')
    expect(screen.getByText('1 unread in your inbox')).toBeDefined()
  })

  it('says that it could not be read, and tries again', async () => {
    isGone = true
    show()
    expect((await screen.findByRole('alert')).textContent).toContain('Not now.')
    isGone = false
    desk = [note(1)]
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
  })
})
