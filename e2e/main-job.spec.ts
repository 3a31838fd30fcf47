import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import type { AnnotationView } from '../lib/schemas/annotation'
import type { ArticleView } from '../lib/schemas/article'
import type { ExportRecord } from '../lib/schemas/export'
import { annotationsOf, bringArticle, slice } from './bring'
import { ask, unique } from './desk'
import { articleText, card, expectAllSaved, mark, openReader, pick, save, selectWithMouse } from './reader'
import { signIn } from './sign-in'

test.use({ actionTimeout: 20_000 })

const textOf = (mark: string) => `Harbour counts its gulls again 🐦 ${mark}

Per Strand, the harbour master, counted the gulls on Monday.

“We have nine hundred,” said Strand, “and each of them is hungry.” He sounded tired 👨‍👩‍👧 after the count.

The count cost the town 4,000 crowns. Mayor Ida Moen called it “money for the birds”.

No gull was asked.`

test('an editor marks, mends and submits, a reviewer decides, and the export holds exactly what was approved', async ({
  page: editor,
  browser,
}) => {
  test.slow()
  const mark1 = unique()
  const story = `Gulls ${mark1}`
  await signIn(editor, 'editor')
  const article = await bringArticle(editor, {
    title: `Harbour counts its gulls again 🐦 ${mark1}`,
    text: textOf(mark1),
    story,
  })
  await openReader(editor, article.id)

  await test.step('a quote that its attribution splits, with speaker, cue and topic', async () => {
    const form = await mark(editor, 'We have nine hundred,', 'Quote')
    await selectWithMouse(editor, 'and each of them is hungry.')
    await editor.keyboard.press('a')
    await expect(form.getByRole('button', { name: /^Part 2/ })).toContainText('and each of them is hungry.')
    await selectWithMouse(editor, 'said')
    await editor.keyboard.press('u')
    await pick(form, 'Speaker', `Per Strand ${mark1}`)
    await pick(form, 'Topics', `gulls ${mark1}`)
    await save(editor)
    await expect(card(editor, 'We have nine hundred, … and each of them is hungry.')).toBeVisible()
  })

  await test.step('a claim, marked with the keyboard alone', async () => {
    await articleText(editor).focus()
    await editor.keyboard.press('Control+End')
    await editor.keyboard.press('Home')
    for (let i = 0; i < 'No gull was asked.'.length; i++) await editor.keyboard.press('Shift+ArrowRight')
    await editor.keyboard.press('c')
    const form = editor.getByRole('form', { name: 'New annotation' })
    await expect(form.getByRole('button', { name: /^Part 1/ })).toContainText('No gull was asked.')
    await form.getByLabel('It can be checked').check()
    await editor.keyboard.press('Control+Enter')
    await expect(card(editor, 'No gull was asked.')).toBeVisible()
  })

  await test.step('a claim and a quote within one another’s sentence', async () => {
    await mark(editor, 'Mayor Ida Moen called it “money for the birds”.', 'Claim')
    await save(editor)
    await mark(editor, 'money for the birds', 'Quote')
    await save(editor)
  })

  await test.step('an edit, a deletion and its undo', async () => {
    const claim = card(editor, 'No gull was asked.')
    await claim.getByRole('button').first().click()
    await claim.getByRole('button', { name: 'Edit' }).click()
    const form = editor.getByRole('form', { name: 'Edit the annotation' })
    await form.getByLabel('Note').fill('Ask the gulls.')
    await form.getByRole('button', { name: 'Save changes' }).click()
    await expect(claim.getByText('Ask the gulls.')).toBeVisible()
    await claim.getByRole('button', { name: 'Delete' }).click()
    await expect(claim).toBeHidden()
    await editor.getByRole('button', { name: 'Undo' }).first().click()
    await expect(claim).toBeVisible()
  })

  await expectAllSaved(editor)
  const made = await annotationsOf(editor, article.id)
  expect(
    made.map(({ exact, kind, status }) => ({ exact, kind, status })).sort((a, b) => (a.exact < b.exact ? -1 : 1)),
  ).toEqual([
    { exact: 'Mayor Ida Moen called it “money for the birds”.', kind: 'claim', status: 'draft' },
    { exact: 'No gull was asked.', kind: 'claim', status: 'draft' },
    { exact: 'We have nine hundred, … and each of them is hungry.', kind: 'quote', status: 'draft' },
    { exact: 'money for the birds', kind: 'quote', status: 'draft' },
  ])
  await editor.getByRole('button', { name: 'Submit my 4 drafts' }).click()
  await expect(editor.getByText('4 submitted for review.')).toBeVisible()

  const reviewer = await (await browser.newContext()).newPage()
  await signIn(reviewer, 'reviewer')
  await test.step('the reviewer approves two, sends one back and rejects one', async () => {
    await reviewer.goto(`/review?articleId=${article.id}`)
    await decide(reviewer, 'We have nine hundred', 'Approve')
    await decide(reviewer, 'No gull was asked.', 'Request changes', 'Who was asked, then?')
    await decide(reviewer, 'Mayor Ida Moen', 'Reject', 'This is no claim.')
    await decide(reviewer, /quote.*money for the birds/, 'Approve')
  })

  await test.step('the editor reads why', async () => {
    await openReader(editor, article.id)
    const returned = card(editor, 'No gull was asked.')
    await returned.getByRole('button').first().click()
    await expect(returned.getByText('Who was asked, then?').first()).toBeVisible()
  })

  await expectTrueExports(reviewer, story, [article.id])
  await reviewer.context().close()
})

async function decide(page: Page, words: string | RegExp, decision: string, reason?: string): Promise<void> {
  const row = page.getByRole('list', { name: 'Queue' }).getByRole('button', { name: words })
  await row.click()
  const selected = page.getByRole('region', { name: 'Selected' })
  await selected.getByRole('button', { name: new RegExp(`^${decision}`) }).click()
  if (reason !== undefined) {
    await selected.getByRole('textbox').fill(reason)
    await selected.getByRole('button', { name: decision, exact: true }).click()
  }
  const done = { Approve: 'Approved', 'Request changes': 'Changes requested', Reject: 'Rejected' }[decision] ?? ''
  await expect(row).toContainText(done)
}

/** Downloads the story as each format and holds it against the desk: what was approved, and nothing else. */
async function expectTrueExports(page: Page, story: string, articleIds: readonly string[]): Promise<void> {
  const approved: AnnotationView[] = []
  const texts = new Map<string, string>()
  for (const id of articleIds) {
    const article = await ask<ArticleView>(page, `/articles/${id}`)
    texts.set(article.version.id, article.version.text)
    approved.push(...(await annotationsOf(page, id)).filter(({ status }) => status === 'approved'))
  }
  expect(approved.length).toBeGreaterThan(0)
  const ids = approved.map(({ id }) => id).sort()

  const records = (await download(page, story, 'JSON Lines'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportRecord)
    .filter((record) => 'spans' in record)
  expect(records.map(({ id }) => id).sort()).toEqual(ids)
  for (const record of records) {
    const text = texts.get(record.article.versionId) ?? ''
    for (const span of record.spans) expect(slice(text, span)).toBe(span.exact)
    expect(record.exact).toBe(record.spans.map(({ exact }) => exact).join(' … '))
    const { createdBy, decidedBy } = approved.find(({ id }) => id === record.id) ?? {}
    expect([record.createdBy, record.decidedBy]).toEqual([createdBy?.name, decidedBy?.name])
    expect(record.decidedAt).toBeTruthy()
  }

  const rows = parse(await download(page, story, 'CSV'), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map((row) => row['id'] ?? '').sort()).toEqual(ids)
  for (const row of rows) expect(row['text']).toBe(approved.find(({ id }) => id === row['id'])?.exact)

  const collection = JSON.parse(await download(page, story, 'Web Annotation')) as Collection
  expect(collection.first.items.map(({ id }) => id.replace('urn:uuid:', '')).sort()).toEqual(ids)
  for (const { target } of collection.first.items)
    for (const { source, selector } of [target].flat()) {
      const [position, quote] = selector
      expect(slice(texts.get(source.id.replace('urn:uuid:', '')) ?? '', position)).toBe(quote.exact)
    }
}

type Target = { source: { id: string }; selector: [{ start: number; end: number }, { exact: string }] }
type Collection = { first: { items: { id: string; target: Target | Target[] }[] } }

async function download(page: Page, story: string, format: string): Promise<string> {
  await page.goto('/exports')
  const link = page.getByRole('link', { name: 'Download' })
  await expect(async () => {
    await page.getByRole('radio', { name: 'CSV' }).check()
    await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
    await page.getByLabel('Story').selectOption('')
    await page.getByLabel('Story').selectOption({ label: story })
    await expect(link).toHaveAttribute('href', /\/(csv|jsonl|w3c)\?.*storyId=/, { timeout: 500 })
  }).toPass()
  const started = page.waitForEvent('download')
  await link.click()
  return readFileSync(await (await started).path(), 'utf8')
}

type Marked = { readonly id: string; readonly quotes: readonly string[]; readonly claims: readonly string[] }

/** How many quotes and how many claims are marked in each real article. */
const perKind = 2

const corpus = join(import.meta.dirname, '../../shared/corpus')
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : []

test('the same day with real articles: each is marked by mouse, decided on, and exported as it stands', async ({
  page: editor,
  browser,
}) => {
  test.skip(files.length === 0, 'The articles of the corpus are not beside the project.')
  test.setTimeout(240_000)
  await signIn(editor, 'editor')
  const story = `Real articles ${unique()}`
  const brought: Marked[] = []
  for (const file of files) {
    const text = readFileSync(join(corpus, file), 'utf8')
    const article = await bringArticle(editor, { title: `${file} ${story}`, text: `${text}\n\n${story}`, story })
    await test.step(file, async () => brought.push(await markReal(editor, article)))
  }
  const reviewer = await (await browser.newContext()).newPage()
  await signIn(reviewer, 'reviewer')
  for (const { id, quotes, claims } of brought) {
    await reviewer.goto(`/review?articleId=${id}`)
    const rows = reviewer.getByRole('list', { name: 'Queue' }).getByRole('button')
    await expect(rows).toHaveCount(quotes.length + claims.length)
    await decide(reviewer, start(quotes[0]), 'Approve')
    await decide(reviewer, start(claims[0]), 'Approve')
    await decide(reviewer, start(quotes[1]), 'Reject', 'This is no quotation.')
    await decide(reviewer, start(claims[1]), 'Request changes', 'Who says so?')
  }
  await expectTrueExports(
    reviewer,
    story,
    brought.map(({ id }) => id),
  )
  await reviewer.context().close()
})

/** Marks the first quotations of an article and the first sentences that hold none. */
async function markReal(page: Page, { id, version }: ArticleView): Promise<Marked> {
  const body = version.blocks.filter(({ role, kind }) => role === 'body' && kind === 'paragraph')
  const paragraphs = body.map((block) => slice(version.text, block))
  const quoted = paragraphs.flatMap((words) =>
    [...words.matchAll(/[“"]([^“”"]{8,200})[”"]/gu)].map(([, inner]) => inner),
  )
  const stated = paragraphs
    .flatMap((words) => words.split(/(?<=[.!?])\s/u))
    .filter((sentence) => sentence.length > 40 && sentence.length < 300 && !/[“”"]/u.test(sentence))
  const quotes = distinct(quoted).slice(0, perKind)
  const claims = distinct(stated).slice(0, perKind)
  expect([quotes.length, claims.length]).toEqual([perKind, perKind])
  await openReader(page, id)
  for (const words of quotes) {
    await mark(page, words, 'Quote')
    await save(page)
  }
  for (const words of claims) {
    await mark(page, words, 'Claim')
    await save(page)
  }
  await expectAllSaved(page)
  const made = await annotationsOf(page, id)
  expect(made.map(({ exact }) => exact).sort()).toEqual([...quotes, ...claims].sort())
  await page.getByRole('button', { name: `Submit my ${made.length} drafts` }).click()
  await expect(page.getByText(`${made.length} submitted for review.`)).toBeVisible()
  return { id, quotes, claims }
}

const start = (words = ''): string => words.slice(0, 40)
const distinct = (words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((word) => word !== undefined)),
]
