// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ExportForm } from '@/components/exports/export-form'
import { ReviewFilters } from '@/components/review/review-filters'
import { addBrowserParts } from '@/components/ui/testing/browser-parts'
import { Wordmark } from '@/components/ui/wordmark'

addBrowserParts()
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }))
vi.mock('@/lib/words', async () => {
  const { en } = await import('@/lib/words/en')
  return { words: bracketed(en) }
})

/** A language in which everything stands in brackets, so that what is said in another one shows. */
const { bracketed } = vi.hoisted(() => {
  const bracket = (said: unknown): unknown => {
    if (typeof said === 'string') return `⟦${said}⟧`
    if (isSentence(said)) return (...given: unknown[]) => `⟦${said(...given)}⟧`
    return Object.fromEntries(
      Object.entries(said as object).map(([name, part]) => [name, isTag(name) ? part : bracket(part)]),
    )
  }
  const isSentence = (said: unknown): said is (...given: unknown[]) => string => typeof said === 'function'
  const isTag = (name: string) => name === 'language' || name === 'locale'
  return { bracketed: bracket }
})

afterEach(cleanup)

const counts = { draft: 1, submitted: 2, changes_requested: 3, approved: 4, rejected: 5 }
const none = { storyId: [], outletId: [], kind: [], author: [], actorId: [], topicId: [] }

it('says everything on a screen in the language of the words, labels and hints included', () => {
  const { container } = render(
    <>
      <ReviewFilters current={{ status: 'submitted', kind: 'x' }} counts={counts} choices={none} />
      <ExportForm counts={counts} stories={[]} />
    </>,
  )
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  const said: string[] = []
  while (texts.nextNode()) said.push(texts.currentNode.textContent ?? '')
  for (const element of container.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) said.push(element.getAttribute(name) ?? '')
  const foreign = said.filter((text) => /\p{L}{2}/u.test(text) && !/^\s*⟦.*⟧[\s.]*$/u.test(text))
  // The name of a format is the same everywhere.
  expect(foreign).toEqual(['CSV'])
  expect(said.filter((text) => text.includes('⟦')).length).toBeGreaterThan(20)
})

it('would show a text that is written where it is shown', () => {
  const { container } = render(<Wordmark />)
  expect(container.textContent).toContain('Verbatim')
  expect(container.textContent).not.toContain('⟦')
})
