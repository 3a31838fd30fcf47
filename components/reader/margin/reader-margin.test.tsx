// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newDraft } from '@/components/api/annotation-draft'
import { Providers } from '@/components/ui/providers'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import { type AnnotationFilter, noFilter, passes } from '@/lib/domain/annotations/annotation-filter'
import { textIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { useDraftFlow } from '../drafts/use-draft-flow'
import type { Drafts } from '../drafts/use-drafts'
import type { TextEditor } from '../text/text-editor'
import { ReaderMargin } from './reader-margin'

addBrowserParts()
let isWide = true
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('min-width') && isWide,
  ...{ addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} },
}))

const text = 'She said: “We sail at dawn.” '.repeat(60)
const index = textIndex(text)
const kinds = [
  { id: '1', key: 'quote', label: 'Quote', colour: 'quote' },
  { id: '2', key: 'claim', label: 'Claim', colour: 'claim' },
]
const ada = { id: 'ada', name: 'Ada Moss' }
const place = { articleId: 'a', versionId: 'v' }

function annotation(n: number, start: number, more: Partial<AnnotationView> = {}): AnnotationView {
  return {
    ...{
      ...place,
      id: `n${n}`,
      kind: 'quote',
      status: 'approved',
      revision: 1,
      quote: { form: 'direct' },
      note: `Note ${n}`,
    },
    ...{ spans: [{ start, end: start + 15 }], exact: `${n}: ${index.slice(start, start + 15)}`, topics: [] },
    actors: [{ actorId: 'x', name: 'Per Strand', role: 'speaker', mention: { start: 0, end: 3 } }],
    ...{ origin: { method: 'manual' }, createdBy: ada, editedBy: ada, anchor: 'kept', deleted: false },
    ...{ createdAt: '2026-03-01T10:00:00Z', updatedAt: '2026-03-01T10:00:00Z' },
    can: {
      ...{ edit: false, remove: false, restore: false, submit: false, withdraw: false },
      ...{ decide: false, undecide: false, fourEyes: false },
    },
    ...more,
  }
}

/** A text whose characters stand one pixel below each other. */
const editor = {
  element: document.createElement('div'),
  edgeBox: ({ start }: { start: number }) => ({ top: start, bottom: start + 20, left: 0, right: 0 }),
} as unknown as TextEditor

type Given = { annotations: AnnotationView[]; activeId?: string; open?: boolean }

function show({ annotations, activeId, open = false }: Given) {
  const done = { onActivate: vi.fn(), onPlace: vi.fn(), onLight: vi.fn(), onSubmitMine: vi.fn(), close: vi.fn() }
  const draft = newDraft(place, 'quote', [{ start: 300, end: 320 }], index)
  const drafts = {
    ...{
      drafts: open ? [draft] : [],
      open: open ? draft : undefined,
      stateOf: () => ({ is: 'editing' }),
      put: vi.fn(),
    },
  } as unknown as Drafts
  const nothing = () => undefined
  function Page() {
    const [filter, setFilter] = useState<AnnotationFilter>(noFilter)
    return (
      <ReaderMargin
        {...{
          editor,
          index,
          kinds,
          drafts,
          filter,
          activeId,
          annotations: annotations.filter((one) => passes(one, filter)),
        }}
        blocks={[{ kind: 'paragraph', role: 'body', start: 0, end: text.length }]}
        all={annotations}
        person={{ id: 'ada', name: 'Ada Moss', role: 'editor' }}
        flow={{ close: done.close, save: vi.fn(), discard: vi.fn() } as unknown as ReturnType<typeof useDraftFlow>}
        canAnnotate
        selection={undefined}
        actions={{
          ...{ onActivate: done.onActivate, onPlace: done.onPlace, onLight: done.onLight },
          ...{ onEdit: nothing, onDelete: nothing, onSubmit: nothing, onWithdraw: nothing },
          onDecide: () => Promise.resolve(true),
        }}
        onFilter={setFilter}
        mine={annotations.flatMap(({ id, status, createdBy }) =>
          status === 'draft' && createdBy.id === ada.id ? id : [],
        )}
        onSubmitMine={done.onSubmitMine}
        unsaved={new Set()}
      />
    )
  }
  render(
    <Providers nonce={undefined}>
      <Page />
    </Providers>,
  )
  return { done, person: userEvent.setup() }
}

const margin = () => screen.getByRole('complementary', { name: 'Annotations' })
const apart = [annotation(1, 0), annotation(2, 150, { kind: 'claim', status: 'draft' }), annotation(3, 400)]
const crowded = Array.from({ length: 40 }, (_, i) => annotation(i, 200))

afterEach(() => {
  isWide = true
  vi.restoreAllMocks()
  cleanup()
})

describe('ReaderMargin', () => {
  it('stands each card level with its text, in one list with one Tab stop, and keeps nobody out', async () => {
    show({ annotations: apart })
    await waitFor(() => expect(tops()).toEqual([0, 150, 400]))
    const cards = within(margin()).getAllByRole('article')
    expect(cards.map((card) => card.getAttribute('aria-label')?.slice(0, 8))).toEqual([
      'quote: 1',
      'claim: 2',
      'quote: 3',
    ])
    expect(margin().querySelectorAll('[data-card][tabindex="0"]')).toHaveLength(1)
    expect(await faultsOf()).toEqual([])
  })

  it('goes from card to card by arrow keys, Home and End, and opens by Enter', async () => {
    const { done, person } = show({ annotations: apart })
    await waitFor(() => expect(tops()).toHaveLength(3))
    const focused = () => document.activeElement?.getAttribute('data-card')
    margin().querySelector<HTMLElement>('[data-card]')?.focus()
    await person.keyboard('{ArrowDown}')
    expect(focused()).toBe('n2')
    await person.keyboard('{End}')
    expect(focused()).toBe('n3')
    await person.keyboard('{Home}')
    expect(focused()).toBe('n1')
    await person.keyboard('{Enter}')
    expect(done.onActivate).toHaveBeenCalledWith('n1')
  })

  it('gathers a crowd into a stack in which every one is reached', async () => {
    const { done, person } = show({ annotations: crowded })
    const place = () => screen.getByRole('button', { name: /annotations here/ })
    await waitFor(() => expect(tops().at(-1)).toBeGreaterThan(200))
    // Where lines really are is measured when the window rests, and the crowd is gathered anew.
    await waitFor(async () => {
      await person.click(place())
      screen.getByRole('list', { name: /at this place/ })
    })
    const alone = within(margin()).queryAllByRole('article').length
    const rows = within(screen.getByRole('list', { name: /at this place/ })).getAllByRole('button')
    expect(rows.length + alone).toBe(crowded.length)
    expect(await faultsOf()).toEqual([])
    await person.keyboard('{Home}')
    expect(document.activeElement?.getAttribute('data-card')).toBe('n0')
    await person.click(place())
    const last = within(screen.getByRole('list', { name: /at this place/ }))
      .getAllByRole('button')
      .at(-1) as HTMLElement
    await person.click(last)
    expect(done.onActivate).toHaveBeenCalledWith(last.dataset['card'])
  })

  it('comes to the stack when the last one is in it', async () => {
    const { person } = show({
      annotations: [...apart, ...Array.from({ length: 60 }, (_, i) => annotation(i + 10, 900))],
    })
    await waitFor(() => expect(tops().at(-1)).toBeGreaterThan(900))
    margin().querySelector<HTMLElement>('[data-card]')?.focus()
    await person.keyboard('{End}')
    const lastUnit = margin().querySelector('.margin-unit:last-child')
    expect(lastUnit?.contains(document.activeElement)).toBe(true)
  })

  it('opens the active card and lights the place of a chip', async () => {
    const { done, person } = show({ annotations: apart, activeId: 'n2' })
    expect(await screen.findByText('Note 2')).toBeDefined()
    expect(screen.queryByText('Note 1')).toBeNull()
    const card = within(margin()).getByRole('article', { name: /claim: 2/ })
    await person.click(within(card).getByRole('button', { name: /where Per Strand is named: “She”/ }))
    expect(done.onPlace).toHaveBeenCalledWith({ start: 0, end: 3 })
    expect(done.onLight).toHaveBeenLastCalledWith({ annotation: apart[1], span: { start: 0, end: 3 } })
    await person.tab()
    expect(done.onLight).toHaveBeenLastCalledWith(undefined)
  })

  it('shows the form of a new annotation among the cards, and closes it', async () => {
    const { done, person } = show({ annotations: apart, open: true })
    expect(await screen.findByRole('form', { name: 'New annotation' })).toBeDefined()
    await waitFor(() => expect(within(margin()).getAllByRole('article')).toHaveLength(3))
    await person.click(screen.getByRole('button', { name: 'Close' }))
    expect(done.close).toHaveBeenCalledOnce()
  })

  it('filters by what occurs, with counts, and takes each filter away again', async () => {
    const { person } = show({ annotations: apart })
    await person.click(screen.getByRole('button', { name: 'Filter' }))
    await person.click(await screen.findByRole('checkbox', { name: 'Claim 1' }))
    expect(screen.getByRole('heading', { name: 'Annotations 1 of 3' })).toBeDefined()
    expect(screen.getByRole('checkbox', { name: 'Approved 0' })).toBeDefined()
    expect(screen.getByRole('checkbox', { name: 'Ada Moss (you) 1' })).toBeDefined()
    expect(await faultsOf()).toEqual([])
    await person.click(screen.getByRole('checkbox', { name: 'Approved 0' }))
    await person.keyboard('{Escape}')
    expect(await screen.findByText('The filter leaves none of the 3 annotations here.')).toBeDefined()
    await person.click(screen.getByRole('button', { name: 'Remove the filter Status: Approved' }))
    await waitFor(() => expect(within(margin()).getAllByRole('article')).toHaveLength(1))
  })

  it('offers to submit the drafts of whoever is there, and theirs alone', async () => {
    const { done, person } = show({ annotations: apart })
    await person.click(screen.getByRole('button', { name: 'Submit my draft' }))
    expect(done.onSubmitMine).toHaveBeenCalledOnce()
  })

  it('is a panel with the list on a small screen', async () => {
    isWide = false
    // jsdom gives nothing a height, and the list draws what there is room for.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400)
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400)
    const { person } = show({ annotations: apart })
    expect(within(margin()).queryByRole('article')).toBeNull()
    await person.click(screen.getByRole('button', { name: 'Raise the panel' }))
    expect(await within(margin()).findAllByRole('article')).toHaveLength(3)
    expect(await faultsOf()).toEqual([])
  })
})

/** Where cards were put, in the order of the page. */
const tops = () =>
  [...margin().querySelectorAll<HTMLElement>('.margin-unit')].map(({ style }) =>
    Number(/translateY\((-?\d+)px\)/.exec(style.transform)?.[1]),
  )
