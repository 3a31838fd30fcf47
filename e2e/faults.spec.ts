import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { ArticleView } from '../lib/schemas/article'
import { annotationsOf, bringArticle, submitQuote } from './bring'
import { unique } from './desk'
import { card, expectAllSaved, mark, openReader, save } from './reader'
import { type DemoPerson, signIn } from './sign-in'

const sentence = 'The lamps were counted twice on Monday.'
const note = 'Ask the foreman who counted them first.'

async function bringLamps(page: Page): Promise<ArticleView> {
  const words = unique()
  return bringArticle(page, {
    title: `Lamps ${words}`,
    text: `Lamps on the piers ${words}\n\n${sentence}\n\nHalf of them burn.`,
  })
}

/** Opens the reader, marks the sentence as a claim and types a note: the moment at which something goes wrong. */
async function typeClaim(page: Page, article: ArticleView) {
  await openReader(page, article.id)
  const form = await mark(page, sentence, 'Claim')
  await form.getByLabel('Note').fill(note)
  return form
}

const saveButton = (page: Page) => page.getByRole('form').getByRole('button', { name: /^Save/ })

async function expectSavedOnce(page: Page, article: ArticleView): Promise<void> {
  await expect(card(page, sentence)).toBeVisible()
  await expectAllSaved(page)
  const made = await annotationsOf(page, article.id)
  expect(made.map(({ exact, note: kept }) => [exact, kept])).toEqual([[sentence, note]])
}

const isSaving = (url: URL) => /\/api\/v1\/articles\/[^/]+\/annotations$/.test(url.pathname)

async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies()
}

async function pageOf(context: BrowserContext, who: DemoPerson): Promise<Page> {
  const page = await context.newPage()
  await signIn(page, who)
  return page
}

test.describe('what an editor typed', () => {
  test.beforeEach(({ page }) => signIn(page, 'editor'))

  test('outlives a session that ends: after signing in over the page it is saved once', async ({ page, context }) => {
    const article = await bringLamps(page)
    await typeClaim(page, article)
    await endSession(context)
    await saveButton(page).click()
    const dialog = page.getByRole('dialog', { name: 'Sign in again' })
    await expect(dialog).toContainText('What you typed is kept')
    await dialog.getByLabel('Password').fill(process.env['VERBATIM_DEMO_PASSWORD'] ?? '')
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await expect(dialog).toBeHidden()
    await expectSavedOnce(page, article)
  })

  test('is back after the page was loaded again in the middle of it', async ({ page }) => {
    const article = await bringLamps(page)
    await typeClaim(page, article)
    await page.waitForTimeout(1_000)
    await page.reload()
    await expect(page.getByText('1 not saved')).toBeVisible()
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('form').getByLabel('Note')).toHaveValue(note)
    await saveButton(page).click()
    await expectSavedOnce(page, article)
  })

  test('is not called saved while the network is away, and goes out once when it is back', async ({
    page,
    context,
  }) => {
    const article = await bringLamps(page)
    await typeClaim(page, article)
    await context.setOffline(true)
    await saveButton(page).click()
    await expect(page.getByText('1 change waits: the server can’t be reached.')).toBeVisible()
    await expect(card(page, sentence).getByText('not saved yet')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('1 change waits')).toBeHidden()
    await expectSavedOnce(page, article)
  })

  test('is saved once when the answer to the first try is lost', async ({ page }) => {
    const article = await bringLamps(page)
    await typeClaim(page, article)
    let tries = 0
    await page.route(isSaving, async (route) => {
      if (route.request().method() !== 'POST' || ++tries > 1) return route.continue()
      // The server did it; nobody hears of it.
      await route.fetch()
      return route.abort('connectionreset')
    })
    await saveButton(page).click()
    await expectSavedOnce(page, article)
    expect(tries).toBe(2)
  })

  test('is saved once when Save is pressed twice', async ({ page }) => {
    const article = await bringLamps(page)
    await typeClaim(page, article)
    await saveButton(page).dblclick()
    await expectSavedOnce(page, article)
  })

  test('is neither shown to nor sent for somebody else who signs in at the same browser', async ({ page, context }) => {
    const article = await bringLamps(page)
    await typeClaim(page, article)
    await page.waitForTimeout(1_000)
    await endSession(context)
    await signIn(page, 'admin')
    await openReader(page, article.id)
    await expect(page.getByText('Nothing is marked yet')).toBeVisible()
    await expect(page.getByText('not saved')).toBeHidden()
    expect(await annotationsOf(page, article.id)).toEqual([])

    await endSession(context)
    await signIn(page, 'editor')
    await openReader(page, article.id)
    await expect(page.getByText('1 not saved')).toBeVisible()
  })
})

test('of two who edit one annotation, the second sees both versions and loses neither', async ({ page, context }) => {
  await signIn(page, 'editor')
  const article = await bringLamps(page)
  await typeClaim(page, article)
  await save(page)
  const other = await context.newPage()
  const edits = [
    [page, 'Counted by the first.'],
    [other, 'Counted by the second.'],
  ] as const
  await openReader(other, article.id)
  await openReader(page, article.id)
  for (const [tab, words] of edits) {
    const claim = card(tab, sentence)
    await claim.getByRole('button').first().click()
    await claim.getByRole('button', { name: 'Edit' }).click()
    await tab.getByRole('form').getByLabel('Note').fill(words)
  }
  await saveButton(page).click()
  await expect(page.getByRole('form')).toBeHidden()
  await expectAllSaved(page)
  await saveButton(other).click()
  const choice = other.getByRole('table')
  await expect(choice).toContainText('Counted by the first.')
  await expect(choice).toContainText('Counted by the second.')
  await other.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(other.getByRole('form')).toBeHidden()
  await expectAllSaved(other)
  expect((await annotationsOf(page, article.id)).map((one) => one.note)).toEqual(['Counted by the second.'])
})

test('what is done on one page waits on all pages of the browser, and goes out once', async ({ page, context }) => {
  await signIn(page, 'editor')
  const article = await bringLamps(page)
  const other = await context.newPage()
  await openReader(other, article.id)
  await typeClaim(page, article)
  await context.setOffline(true)
  await saveButton(page).click()
  await expect(page.getByText('1 change waits', { exact: false })).toBeVisible()
  await expect(other.getByText('1 change waits', { exact: false })).toBeVisible()
  // The page that made it goes: the other one carries it.
  await page.close()
  await context.setOffline(false)
  await expectSavedOnce(other, article)
})

test('of two reviewers, the second is told who decided and what, and the first may take it back', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor')
  const article = await bringLamps(page)
  const quote = await submitQuote(page, article, sentence)
  const contexts = [await browser.newContext(), await browser.newContext()] as const
  const first = await pageOf(contexts[0], 'reviewer')
  const second = await pageOf(contexts[1], 'admin')
  for (const reviewer of [first, second]) {
    await reviewer.goto(`/review?articleId=${article.id}`)
    await reviewer.getByRole('list', { name: 'Queue' }).getByRole('button', { name: sentence }).click()
  }
  await first
    .getByRole('region', { name: 'Selected' })
    .getByRole('button', { name: /^Approve/ })
    .click()
  await expect(first.getByText('Approved.')).toBeVisible()
  const selected = second.getByRole('region', { name: 'Selected' })
  await selected.getByRole('button', { name: /^Reject/ }).click()
  await selected.getByRole('textbox').fill('Not said by anybody.')
  await selected.getByRole('button', { name: 'Reject', exact: true }).click()
  await expect(second.getByText(/Rufus Okell.*approved|approved.*Rufus Okell/i).first()).toBeVisible()
  const [kept] = await annotationsOf(page, article.id)
  expect([kept?.id, kept?.status, kept?.decidedBy?.name]).toEqual([quote.id, 'approved', 'Rufus Okell'])

  await first.getByRole('button', { name: 'Undo' }).first().click()
  const row = first.getByRole('list', { name: 'Queue' }).getByRole('button', { name: sentence })
  await expect(row).not.toContainText('Approved')
  await expect(first.getByRole('region', { name: 'Selected' }).getByRole('button', { name: /^Approve/ })).toBeVisible()
  expect((await annotationsOf(page, article.id))[0]?.status).toBe('submitted')
  for (const context of contexts) await context.close()
})
