// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import { ImportDesk } from './import-desk'

const kept = vi.hoisted(() => new Map<string, unknown>())
vi.mock('idb-keyval', () => ({
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: unknown) => void kept.set(key, value),
  del: async (key: string) => void kept.delete(key),
  keys: async () => [...kept.keys()],
  entries: async () => [...kept],
}))

const words = 'Pier shut\n\nBy Mira Holt\n\nThe pier 🛟 will stay closed.\n\nShare this article'
/** Offsets count code points: the ring of the lifebelt is one. */
const preview = {
  fields: {
    title: 'Pier shut',
    byline: 'Mira Holt',
    dateline: null,
    outlet: null,
    url: null,
    language: 'en',
    publishedAt: '2026-11-03T00:00:00.000Z',
  },
  text: words,
  blocks: [
    { kind: 'heading', role: 'title', start: 0, end: 9, level: 1 },
    { kind: 'paragraph', role: 'byline', start: 11, end: 23 },
    { kind: 'paragraph', role: 'body', start: 25, end: 53 },
    { kind: 'paragraph', role: 'share-bar', start: 55, end: 73 },
  ],
  remarks: ['1 block is marked as not part of the article and dimmed.'],
}
const article = {
  id: '01900000-0000-7000-8000-000000000001',
  title: 'Pier shut',
  storyId: null,
  storyTitle: null,
  outcome: 'created',
}
const problem = (detail: string) => Response.json({ code: 'invalid_input', detail }, { status: 400 })

type Sent = { path: string; body: FormData | Record<string, unknown>; key: string | null }
let sent: Sent[] = []
let answers: (request: Sent) => Response

beforeAll(addBrowserParts)
beforeEach(() => {
  kept.clear()
  sent = []
  answers = ({ path }) => Response.json(path.endsWith('/preview') ? preview : article)
  vi.stubGlobal('fetch', async (url: string, { body, headers }: RequestInit) => {
    const request: Sent = {
      path: url,
      body: body instanceof FormData ? body : (JSON.parse(String(body ?? '{}')) as Record<string, unknown>),
      key: new Headers(headers).get('idempotency-key'),
    }
    sent.push(request)
    return answers(request)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const draw = () => render(<ImportDesk userId="p1" outlets={['Aldery Courier']} />)
const field = () => screen.findByLabelText<HTMLTextAreaElement>('The article’s words')
const paste = async () => {
  fireEvent.change(await field(), { target: { value: words } })
  await userEvent.click(screen.getByRole('button', { name: 'Preview' }))
}

describe('pasting an article', () => {
  it('has no fault that axe can find, before and after the preview', async () => {
    draw()
    await field()
    expect(await faultsOf()).toEqual([])
    await paste()
    await screen.findByRole('button', { name: 'Save the article' })
    expect(await faultsOf()).toEqual([])
  })

  it('shows every block as it will be kept, and names what is not the article', async () => {
    draw()
    await paste()
    const shown = await screen.findByLabelText('The words as they will be kept')
    expect(within(shown).getByText('The pier 🛟 will stay closed.')).toBeDefined()
    expect(within(shown).getByText('Share bar · not part of the article')).toBeDefined()
    expect(screen.getByLabelText('Published')).toHaveProperty('value', '2026-11-03')
  })

  it('sends the words as they were pasted, with the fields as they were changed, under one key', async () => {
    draw()
    await paste()
    const outlet = await screen.findByLabelText('Outlet')
    await userEvent.type(outlet, 'Aldery Courier')
    await userEvent.click(screen.getByRole('button', { name: 'Save the article' }))
    await screen.findByText('The article was saved.')
    const save = sent.at(-1)
    expect(save).toMatchObject({ path: '/api/v1/articles', body: { text: words, outlet: 'Aldery Courier', url: null } })
    expect(save?.key).toBeTruthy()
    expect(kept.size).toBe(0)
  })

  it('says why nothing was saved, and keeps what was typed, also over a reload', async () => {
    draw()
    answers = ({ path }) => (path.endsWith('/preview') ? problem('These words are empty.') : Response.json(article))
    await paste()
    expect((await screen.findByRole('alert')).textContent).toContain('These words are empty.')
    expect((await field()).value).toBe(words)
    await vi.waitFor(() => expect(kept.get('draft:p1:import')).toMatchObject({ words }))
    cleanup()
    draw()
    await vi.waitFor(async () => expect((await field()).value).toBe(words))
  })

  it('says so when the desk has the text already, and leads to it', async () => {
    answers = ({ path }) => Response.json(path.endsWith('/preview') ? preview : { ...article, outcome: 'unchanged' })
    draw()
    await paste()
    await userEvent.click(await screen.findByRole('button', { name: 'Save the article' }))
    await screen.findByText('The desk has this very text already. Nothing was added.')
    expect(screen.getByRole('link', { name: 'Open in the reader' }).getAttribute('href')).toBe(
      `/articles/${article.id}`,
    )
  })
})

describe('uploading files', () => {
  const file = (name: string) => new File(['words'], name, { type: 'text/plain' })
  const fileName = ({ body }: Sent) => (body instanceof FormData ? (body.get('file') as File).name : undefined)
  const openFiles = async () => {
    draw()
    await userEvent.click(await screen.findByRole('tab', { name: 'Files' }))
    return screen.getByLabelText(/Choose files/)
  }

  it('shows one file before it is saved', async () => {
    await userEvent.upload(await openFiles(), file('pier.txt'))
    await screen.findByRole('button', { name: 'Save the article' })
    expect(sent.map(fileName)).toEqual(['pier.txt'])
  })

  it('reports a bad file, and the others go on', async () => {
    answers = (request) =>
      fileName(request) === 'bad.txt' ? problem('This file holds no text.') : Response.json(article)
    await userEvent.upload(await openFiles(), [file('one.txt'), file('bad.txt'), file('two.txt')])
    await screen.findByText('Done; 1 not saved')
    expect(screen.getByText('This file holds no text.')).toBeDefined()
    expect(screen.getAllByRole('link', { name: 'Open' })).toHaveLength(2)
    expect(await faultsOf()).toEqual([])
    const first = sent.find((request) => fileName(request) === 'bad.txt')
    answers = () => Response.json(article)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('All saved')
    expect(sent.at(-1)?.key).toBe(first?.key)
  })
})
