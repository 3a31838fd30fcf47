import { expect, type Page } from '@playwright/test'
import type { AnnotationView } from '../lib/schemas/annotation'
import { ask } from './desk'
import { articleText, mark, openReader, selectWithMouse } from './reader'
import type { DemoPerson } from './sign-in'

/** A state of the interface that somebody sees: who, and how they get there. */
export type Screen = {
  readonly name: string
  readonly person: DemoPerson | 'nobody'
  readonly open: (page: Page) => Promise<void>
}

/** The demo desk's things that screens are shown with. */
export type DemoThings = {
  readonly story: string
  readonly article: string
  readonly actor: string
  /** The address of a transcript. */
  readonly source: string
  /** A claim that others contradict. */
  readonly claim: string
  /** Words of a paragraph in the article that nobody has marked. */
  readonly words: string
  /** Words on which annotations lie on each other. */
  readonly pile: string
}

type Listed = { id: string; title?: string; name?: string }

/** Finds them as the person of the page. */
export async function findDemoThings(page: Page): Promise<DemoThings> {
  const first = async (path: string) => (await ask<{ items: Listed[] }>(page, path)).items
  const [story] = await first('/stories?limit=1')
  const [actor] = await first('/actors?limit=1')
  // The oldest: what other tests link comes later.
  const claim = (await first('/claims?contested=true&limit=200')).at(-1)
  const [told] = await first('/stories?q=closed+quay')
  const [source] = await first(`/stories/${told?.id}/sources`)
  const articles = await first('/articles?limit=50')
  for (const { id } of articles) {
    const { items } = await ask<{ items: AnnotationView[] }>(page, `/articles/${id}/annotations`)
    const pile = items.find((one) => items.some((other) => other !== one && within(one, other)))
    if (!pile || !story || !actor || !claim || !told || !source) continue
    const { version } = await ask<{ version: { text: string; blocks: Block[] } }>(page, `/articles/${id}`)
    const free = version.blocks.find(
      ({ kind, role, ...block }) =>
        kind === 'paragraph' && role === 'body' && !items.some((one) => touches(one, block)),
    )
    if (!free) continue
    const words =
      [...version.text]
        .slice(free.start, free.end)
        .join('')
        .split(/(?<=[.!?])\s/u)[0] ?? ''
    const own = { story: story.id, source: `/stories/${told.id}/sources/${source.id}` }
    return { ...own, article: id, actor: actor.id, claim: claim.id, words, pile: pile.exact }
  }
  throw new Error('The demo desk has no article with annotations on each other and a paragraph without any.')
}

type Block = { kind: string; role: string; start: number; end: number }
type Range = { start: number; end: number }
const within = ({ spans: [a] }: AnnotationView, { spans: [b] }: AnnotationView) =>
  a !== undefined && b !== undefined && a.start >= b.start && a.end <= b.end
const touches = ({ spans }: AnnotationView, block: Range) =>
  spans.some((s) => s.start < block.end && block.start < s.end)

const pasted = `Lamps burn longer on the pier

By Oda Brekke

The ferry line lit its 212 lamps an hour earlier on Monday. “Nobody should look for the edge,” said Per Strand.

Share this article`

/** Every screen, and every state of one that looks different. */
export function everyScreen({ story, source, article, actor, claim, words, pile }: DemoThings): readonly Screen[] {
  const at = (name: string, path: string, person: Screen['person'] = 'editor'): Screen => ({
    name,
    person,
    open: async (page) => {
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
    },
  })
  const after = (before: Screen, name: string, act: (page: Page) => Promise<void>): Screen => ({
    ...{ name, person: before.person },
    open: async (page) => {
      await before.open(page)
      await act(page)
    },
  })
  const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
  const stories = at('stories', '/stories')
  const importing = at('import', '/import')
  const reader: Screen = { name: 'reader', person: 'editor', open: (page) => openReader(page, article) }
  const review = at('review', '/review', 'reviewer')
  const topics = at('topics', '/topics', 'admin')
  const claimPage = at('claim', `/claims/${claim}`)
  return [
    { name: 'sign-in', person: 'nobody', open: async (page) => void (await page.goto('/sign-in')) },
    stories,
    after(stories, 'story-new', press('New story')),
    after(stories, 'palette', (page) => openByKey(page, 'Control+k')),
    after(stories, 'shortcuts', (page) => openByKey(page, '?')),
    at('story', `/stories/${story}`),
    ...['concordance', 'differences', 'timeline', 'coverage', 'compare', 'sources', 'corrections', 'brief'].map((way) =>
      at(`story-${way}`, `/stories/${story}/${way}`),
    ),
    at('source', source),
    at('articles', '/articles'),
    at('articles-nothing-found', '/articles?q=nothing+of+this+name'),
    importing,
    after(importing, 'import-preview', async (page) => {
      await page.getByLabel('The article’s words').fill(pasted)
      await page.getByRole('button', { name: 'Preview' }).click()
      await expect(page.getByRole('region', { name: 'The words as they will be kept' })).toBeVisible()
    }),
    reader,
    after(reader, 'reader-card', async (page) => {
      await raisePanel(page)
      const card = page.getByRole('complementary', { name: 'Annotations' }).getByRole('article').first()
      await card.getByRole('button').first().click()
      await expect(card.getByText('History')).toBeVisible()
    }),
    after(reader, 'reader-filter', async (page) => {
      await raisePanel(page)
      await press('Filter')(page)
    }),
    after(reader, 'reader-suggestion', async (page) => {
      await articleText(page).press('i')
      await expect(page.getByRole('group', { name: 'Suggestion' })).toBeVisible()
    }),
    after(reader, 'reader-suggestions', async (page) => {
      await press(/^Suggestions/)(page)
      await expect(page.getByRole('dialog')).toBeVisible()
    }),
    after(reader, 'reader-selection', (page) => selectWithMouse(page, words)),
    after(reader, 'reader-form', async (page) => void (await mark(page, words, 'Quote'))),
    after(reader, 'reader-comments', async (page) => {
      await selectWithMouse(page, words)
      await page.getByRole('toolbar').getByRole('button', { name: 'Comment' }).click()
      await expect(page.getByRole('complementary', { name: 'Comments' }).getByRole('textbox')).toBeVisible()
    }),
    after(reader, 'reader-pile', async (page) => {
      // Where both begin: the caret stands there once the selection is dropped to its start.
      await selectWithMouse(page, pile)
      await articleText(page).press('ArrowLeft')
      await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeHidden()
      await articleText(page).press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    }),
    review,
    after(review, 'review-reason', (page) =>
      page
        .getByRole('region', { name: 'Selected' })
        .getByRole('button', { name: /^Reject/ })
        .click(),
    ),
    at('review-nothing', '/review?status=rejected', 'reviewer'),
    at('claims', '/claims'),
    claimPage,
    after(claimPage, 'claim-link', press('Link evidence …')),
    at('actors', '/actors', 'admin'),
    at('actor', `/actors/${actor}`, 'admin'),
    ...['titles', 'outlets'].map((way) => at(`actor-${way}`, `/actors/${actor}/${way}`)),
    topics,
    after(topics, 'topic-new', press('Add a topic')),
    at('outlets', '/outlets', 'admin'),
    at('exports', '/exports'),
    at('suggestions', '/suggestions'),
    at('inbox', '/inbox'),
    at('people', '/people', 'admin'),
    at('account', '/account'),
    { name: 'not-found', person: 'editor', open: async (page) => void (await page.goto('/articles/none')) },
  ]
}

/** On a small screen, the annotations wait in a panel at the foot. */
async function raisePanel(page: Page): Promise<void> {
  const raise = page.getByRole('button', { name: 'Raise the panel' })
  if ((page.viewportSize()?.width ?? 0) < 1024) await raise.click()
}

/** Presses until the page, which may still be coming to life, has heard it. */
const openByKey = (page: Page, key: string) =>
  expect(async () => {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
