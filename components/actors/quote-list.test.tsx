// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { ActorQuoteView } from '@/lib/schemas/actor-page'
import { OutletCounts } from './outlet-counts'
import { QuoteList } from './quote-list'
import { TitleTimeline } from './title-timeline'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const tidewire = { id: uuid(1), name: 'Tidewire' }
const article = {
  id: uuid(2),
  title: 'Quay closed',
  outlet: tidewire,
  story: null,
  at: '2026-03-01T23:30:00.000Z',
  isDated: true,
}
const quote: ActorQuoteView = {
  ...{ id: '7.0', exact: 'We close the quay,', form: 'direct', spans: [{ start: 4, end: 22 }], article },
  credit: { words: 'she', via: 'pronoun' },
  variants: [
    {
      ...{ id: '8.0', exact: 'We shut the quay,', form: 'direct', place: { start: 1, end: 18 }, speaker: null },
      article: { ...article, id: uuid(3), title: 'No ferry tonight', outlet: null, at: '2026-03-02T08:00:00.000Z' },
      ...{
        relation: 'wording',
        diff: [
          { op: 'equal', text: 'We' },
          { op: 'insert', text: 'shut' },
        ],
      },
    },
  ],
  variantCount: 9,
}
const marked: ActorQuoteView = {
  ...{ ...quote, id: uuid(5), exact: 'It rains,', annotation: { id: uuid(5), status: 'approved' } },
  ...{ variants: [], variantCount: 0, article: { ...article, at: '2026-02-28T08:00:00.000Z', isDated: false } },
}

describe('QuoteList', () => {
  it('stands day by day; a mark leads to itself, a find to its place, and what has no outlet goes by its title', async () => {
    const { container } = render(
      <QuoteList actorId={uuid(9)} first={{ items: [quote, marked], nextCursor: null }} filter="" />,
    )
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      '1 Mar 2026',
      'no date, imported 28 Feb 2026',
    ])
    const [found, own] = screen.getAllByRole('article') as [HTMLElement, HTMLElement]
    const leads = (element: HTMLElement, name: RegExp) =>
      within(element).getByRole('link', { name }).getAttribute('href')
    expect(leads(found, /^Tidewire/)).toBe(`/articles/${uuid(2)}?place=4-22`)
    expect(leads(own, /^Tidewire/)).toBe(`/articles/${uuid(2)}?annotation=${uuid(5)}`)
    await userEvent.click(within(found).getByText('9 other wordings'))
    expect(leads(found, /^No ferry tonight/)).toBe(`/articles/${uuid(3)}?place=1-18`)
    expect(within(found).getByText('and 8 more')).toBeDefined()
    expect(await faultsOf(container)).toEqual([])
  })

  it('loads the next page with the same filter, into the same day', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      return Response.json({ items: [{ ...quote, id: '9.0' }], nextCursor: null })
    })
    render(<QuoteList actorId={uuid(9)} first={{ items: [quote], nextCursor: 'next' }} filter="form=marks" />)
    await userEvent.click(screen.getByRole('button', { name: 'Load more quotes' }))
    await screen.findAllByRole('article')
    expect(asked).toEqual([`/api/v1/actors/${uuid(9)}/quotes?form=marks&cursor=next`])
    expect(screen.getAllByRole('article')).toHaveLength(2)
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })
})

describe('what stands beside the quotes', () => {
  it('says in words what the bars and columns show', async () => {
    const titles = {
      held: [
        { title: 'mayor', from: null, until: '2024-01-01' },
        { title: 'minister', from: null, until: null },
      ],
      printed: [
        {
          ...{ title: 'Mayor', articles: 3, first: '2023-01-01T00:00:00.000Z', last: '2024-03-01T00:00:00.000Z' },
          ...{ outlets: [{ ...tidewire, articles: 2 }], outletCount: 2 },
        },
      ],
      more: 1,
    }
    const counts = {
      ...{ inMarks: 3, reported: 1, outletCount: 2 },
      outlets: [
        { outlet: tidewire, inMarks: 2, reported: 1, first: article.at, last: article.at },
        { outlet: null, inMarks: 1, reported: 0, first: article.at, last: article.at },
      ],
      months: [{ month: '2026-03', inMarks: 3, reported: 1 }],
    }
    const { container } = render(
      <>
        <TitleTimeline titles={titles} today="2026-04-01" />
        <OutletCounts actorId={uuid(9)} counts={counts} />
      </>,
    )
    const text = container.textContent
    for (const said of [
      'until 2024-01-01',
      'no days given',
      '3 articles from 1 Jan 2023 to 1 Mar 2024',
      'Tidewire and 1 other outlet',
    ])
      expect(text).toContain(said)
    expect(text).toContain('Mar 2026: 3 in quotation marks, 1 reported')
    expect(screen.getByRole('link', { name: 'Tidewire: show its quotes' }).getAttribute('href')).toBe(
      `/actors/${uuid(9)}?outletId=${uuid(1)}`,
    )
    expect(await faultsOf(container)).toEqual([])
  })

  it('stands where there is nothing at all', async () => {
    const { container } = render(<TitleTimeline titles={{ held: [], printed: [], more: 0 }} today="2026-04-01" />)
    expect(container.textContent).toContain('No article that was read gives them a title.')
    expect(await faultsOf(container)).toEqual([])
  })
})
