// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { faultsOf } from '@/components/ui/testing/faults-of'
import type { ShownQuote } from './quote-card'
import { SourceReading } from './source-reading'

const text = 'ELKE: We sail at dawn.\n\nQ. When?\n\nELKE: At dawn, and not before.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const quote = (id: string, over: Partial<ShownQuote>): ShownQuote => ({
  ...{ id, articleId: id, outlet: 'Ledger', spans: [{ start: 1, end: 9 }], form: 'direct', grade: 'verbatim' },
  ...{ places: [], diff: [], heard: null, score: 1, exact: id, href: `/articles/${id}` },
  ...over,
})
const quotes = [
  quote('We sail at dawn', { places: [at('We sail at dawn')], credit: { name: 'Elke', words: 'the warden' } }),
  quote('We sail not before', { grade: 'spliced', outlet: 'Tidewire', places: [at('We sail'), at('not before')] }),
  quote('Never again', { grade: 'not-found' }),
]

beforeAll(addBrowserParts)
afterEach(cleanup)

const draw = () => render(<SourceReading text={text} quotes={quotes} />)
const transcript = () => screen.getByRole('region', { name: 'Transcript' })
const list = () => screen.getByRole('region', { name: 'Quotes compared with it' })

describe('a source beside its quotes', () => {
  it('has no fault that axe can find', async () => {
    draw()
    expect(await faultsOf()).toEqual([])
  })

  it('loses nothing of what was said', () => {
    draw()
    expect(transcript().textContent).toBe(text.replaceAll('\n', ''))
  })

  it('goes from a quote to its places, one after the other, and back, by keyboard alone', async () => {
    draw()
    const card = within(list()).getByRole('article', { name: /^Tidewire/ })
    within(card).getByRole('button', { name: 'Show in the transcript' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('We sail')
    expect(card.textContent).toContain('Place 1 of 2')
    await userEvent.click(within(card).getByRole('button', { name: 'Show in the transcript' }))
    expect(document.activeElement?.textContent).toBe('not before')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(document.activeElement).toBe(card))
    expect(card.getAttribute('aria-current')).toBe('true')
  })

  it('leads from a passage that several quote to each of them', async () => {
    draw()
    const passage = within(transcript()).getByRole('link', { name: 'We sail' })
    expect(passage.title).toBe('Quoted by Ledger, Tidewire: show the quote')
    for (const outlet of [/^Ledger: We sail/, /^Tidewire/, /^Ledger: We sail/]) {
      await userEvent.click(passage)
      const card = within(list()).getByRole('article', { name: outlet })
      await vi.waitFor(() => expect(document.activeElement).toBe(card))
    }
  })

  it('shows one grade or one outlet, with counts, and a hidden quote again when its passage is chosen', async () => {
    draw()
    await userEvent.click(screen.getByRole('radio', { name: 'Not in this source 1' }))
    expect(within(list()).getAllByRole('article')).toHaveLength(1)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outlet' }), 'Tidewire')
    expect(list().textContent).toContain('None of these.')
    await userEvent.click(within(transcript()).getByRole('link', { name: 'not before' }))
    expect(within(list()).getAllByRole('article')).toHaveLength(3)
  })

  it('says who is heard, where somebody else is credited, and where a “not” is left out', async () => {
    const credit = { name: 'Dane Ormond', words: 'Ormond' }
    const diff = [
      { op: 'equal' as const, text: 'We do' },
      { op: 'delete' as const, text: 'not' },
      { op: 'equal' as const, text: 'sail' },
    ]
    const odd = quote('We do sail', { grade: 'spliced', heard: 'MACRON', credit, diff })
    render(<SourceReading text={text} quotes={[odd, quote('At dawn', { heard: 'MR ORMOND', credit })]} />)
    const [first, second] = within(list()).getAllByRole('article')
    for (const words of ['In the source: MACRON', 'Under another name', 'A “not” makes a difference'])
      expect(first?.textContent).toContain(words)
    expect(second?.textContent).toContain('In the source: MR ORMOND')
    expect(second?.textContent).not.toMatch(/Under another name|makes a difference/)
    expect(await faultsOf()).toEqual([])
  })
})
