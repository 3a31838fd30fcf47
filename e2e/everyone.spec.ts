import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { annotationsOf, bringArticle } from './bring'
import { unique } from './desk'
import { articleText, expectAllSaved, openReader } from './reader'
import { signIn } from './sign-in'

const said = 'The tide tables are wrong,'
const text = (mark: string) => `Tide tables ${mark}

“${said}” harbour master Oda Brekke said on Monday. Nobody had looked since May.

The council will print new ones. “We are sorry,” it wrote.`

test('a phone: words are marked by touch, and what is marked is listed at the foot', async ({ page }) => {
  await signIn(page, 'editor')
  const article = await bringArticle(page, { title: 'Tide tables', text: text(unique()) })
  const phone = await like(page, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await openReader(phone, article.id)
  await selectByTouch(phone, said)
  const mark = phone
    .getByRole('toolbar', { name: 'Mark the selection' })
    .getByRole('button', { name: 'Quote', exact: true })
  const box = await mark.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), 'a finger needs room').toBeGreaterThanOrEqual(24)
  await mark.tap()
  const form = phone.getByRole('form', { name: 'New annotation' })
  await expect(form).toBeInViewport()
  await form.getByRole('button', { name: 'Save', exact: true }).tap()
  await expectAllSaved(phone)
  expect((await annotationsOf(phone, article.id)).map(({ exact }) => exact)).toEqual([said])
  const over = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  await phone.locator('.article-text .hl').first().tap()
  await expect(phone.getByRole('complementary', { name: 'Annotations' }).getByRole('article')).toBeInViewport()
  await phone.context().close()
})

test('a page at 200 %: the same is done by keyboard, and nothing lies outside of it', async ({ page }) => {
  await signIn(page, 'editor')
  const article = await bringArticle(page, { title: 'Tide tables', text: text(unique()) })
  // Twice the size leaves half of the window.
  const half = await like(page, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  await openReader(half, article.id)
  await articleText(half).focus()
  await half.keyboard.press('n')
  await half.keyboard.press('q')
  const form = half.getByRole('form', { name: 'New annotation' })
  await expect(form.getByRole('button', { name: /^Part 1/ })).toContainText(said)
  await half.keyboard.press('Control+Enter')
  await expectAllSaved(half)
  expect((await annotationsOf(half, article.id)).map(({ exact }) => exact)).toEqual([said])
  expect(await half.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await half.context().close()
})

test('colours that the system forces: a highlight, and the one that is open, are told apart by lines', async ({
  page,
}) => {
  await signIn(page, 'editor')
  const article = await bringArticle(page, { title: 'Tide tables', text: text(unique()) })
  await page.emulateMedia({ forcedColors: 'active' })
  await openReader(page, article.id)
  await articleText(page).focus()
  await page.keyboard.press('n')
  await page.keyboard.press('q')
  await page.keyboard.press('Control+Enter')
  await expectAllSaved(page)
  const line = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  expect(await line('.article-text .hl', 'text-decoration-line')).toContain('underline')
  await expect(page.locator('.article-text .hl-active').first()).toBeVisible()
  expect(await line('.article-text .hl-active', 'outline-style')).toBe('solid')
})

/** Another window of the same person. */
async function like(page: Page, options: BrowserContextOptions): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('There is no browser.')
  const context = await browser.newContext({ ...options, storageState: await page.context().storageState() })
  return context.newPage()
}

/** What a long press and its grips leave behind: the browser's own selection. */
const selectByTouch = (page: Page, words: string) =>
  articleText(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      ;(element as HTMLElement).focus()
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`The text does not hold “${wanted}”.`)
  }, words)
