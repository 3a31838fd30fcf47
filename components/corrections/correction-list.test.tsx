// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { CorrectionView } from '@/lib/schemas/correction'
import { CorrectionList } from './correction-list'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const person = { id: uuid(2), name: 'Oda Brekke' }
const wording = { form: 'direct' as const, speakers: ['Ida Moen'] }
const correction = (n: number, more: Partial<CorrectionView> = {}): CorrectionView => ({
  ...{ id: uuid(n), kind: 'edited', annotationId: uuid(30), by: person, at: '2026-11-01T08:00:00.000Z' },
  article: { id: uuid(9), title: 'The ferry sails', outlet: 'Tidewire', storyId: uuid(8) },
  ...{ fromRevision: 3, toRevision: 4, approvedAgain: false, reason: null, told: true },
  before: { ...wording, exact: `We sail at dawn ${n}` },
  now: { ...wording, exact: `We sail at noon ${n}`, status: 'draft', revision: 4, deleted: false },
  diff: [
    { op: 'equal', text: 'We sail at' },
    { op: 'delete', text: 'dawn' },
    { op: 'insert', text: 'noon' },
  ],
  reliedOn: {
    variants: [
      {
        ...{ annotationId: uuid(31), articleId: uuid(10), title: 'Ferries', outlet: null, exact: 'We sail early' },
        ...{ status: 'approved', createdBy: person },
      },
    ],
    exports: [
      { id: uuid(40), by: person, format: 'csv', at: '2026-11-01T07:00:00.000Z', revision: 3, finished: false },
    ],
    exportCount: 5,
  },
  ...more,
})

beforeAll(addBrowserParts)
afterEach(cleanup)

const show = (items: CorrectionView[], nextCursor: string | null = null) =>
  render(<CorrectionList first={{ items, nextCursor }} path="/corrections?storyId=x" />)

describe('a list of corrections', () => {
  it('tells what was, what is, who changed it and who relied on it', async () => {
    show([correction(1)])
    const one = screen.getByRole('article', { name: 'We sail at dawn 1' })
    expect(within(one).getByRole('deletion').textContent).toContain('dawn')
    expect(within(one).getByRole('insertion').textContent).toContain('noon')
    expect(one.textContent).toContain('by Oda Brekke')
    const reliedOn = within(one).getByRole('region', { name: 'Who relied on it' })
    expect(within(reliedOn).getByRole('link', { name: '“We sail early”' }).getAttribute('href')).toBe(
      `/articles/${uuid(10)}?annotation=${uuid(31)}`,
    )
    expect(reliedOn.textContent).toContain('not finished')
    expect(reliedOn.textContent).toContain('and 4 earlier exports')
    expect(await faultsOf()).toEqual([])
  })

  it('says what is not known yet, what was approved again, and what changed beside the words', () => {
    const same = { ...wording, exact: 'We sail' }
    show([
      correction(1, {
        ...{ told: false, approvedAgain: true, reliedOn: { variants: [], exports: [], exportCount: 0 } },
        before: { ...same, speakers: [] },
        now: { ...same, status: 'approved', revision: 6, deleted: false },
      }),
    ])
    const text = screen.getByRole('article').textContent
    expect(text).toContain('Approved again')
    expect(text).toContain('Who relied on it is being looked for.')
    expect(text).toContain('It is in no export as it was.')
    expect(text).toContain('no speaker')
    expect(text).toContain('speaker: Ida Moen')
  })

  it('shows earlier ones page after page', async () => {
    const ask = vi.fn(async (_url: string) => Response.json({ items: [correction(2)], nextCursor: null }))
    vi.stubGlobal('fetch', ask)
    show([correction(1)], 'later')
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier corrections' }))
    expect(await screen.findByRole('article', { name: 'We sail at dawn 2' })).toBeDefined()
    expect(ask.mock.calls[0]?.[0]).toBe('/api/v1/corrections?storyId=x&cursor=later')
    expect(screen.queryByRole('button', { name: 'Show earlier corrections' })).toBeNull()
  })
})
