import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { bringArticle } from './bring'
import { unique } from './desk'
import { everyScreen, findDemoThings } from './every-screen'
import { articleText, card, openReader } from './reader'
import { signIn } from './sign-in'

/** What axe finds in the page as it stands, by all of its rules or by some, one line each. */
async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (values) => window.axe.run(values ? { runOnly: { type: 'rule', values } } : {}),
    rules,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

test('no screen keeps anybody out, in either theme, and none is wider than a phone', async ({
  browser,
  page,
  baseURL,
}) => {
  test.setTimeout(600_000)
  const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  for (const person of ['reviewer', 'admin', 'editor'] as const) {
    await page.context().clearCookies()
    await signIn(page, person)
    states.set(person, await page.context().storageState())
  }
  for (const screen of everyScreen(await findDemoThings(page)))
    await test.step(screen.name, async () => {
      const storageState = states.get(screen.person)
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        ...(storageState && { storageState }),
        ...(baseURL && { baseURL }),
      })
      const visit = await context.newPage()
      await visit.emulateMedia({ colorScheme: 'light' })
      await screen.open(visit)
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.emulateMedia({ colorScheme })
        // The other theme changes colours alone.
        const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined
        expect.soft(await faultsOf(visit, rules), `${screen.name}, ${colorScheme}`).toEqual([])
      }
      await visit.setViewportSize({ width: 390, height: 844 })
      const over = await visit.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(over, `${screen.name}: pixels wider than a phone`).toBeLessThanOrEqual(0)
      await context.close()
    })
})

test('an article is marked and decided on without a pointer', async ({ page, browser }) => {
  await signIn(page, 'editor')
  const name = `Oda Brekke ${unique()}`
  const text = `Lamps ${unique()}\n\nThe lamps were counted twice on Monday.`
  const article = await bringArticle(page, { title: `Lamps ${name}`, text })
  await openReader(page, article.id)
  await tabTo(page, () => articleText(page))
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('q')
  const form = page.getByRole('form', { name: 'New annotation' })
  await expect(form.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await page.keyboard.type(name)
  await expect(form.getByRole('option', { name: `Create “${name}”` })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: `Remove ${name}` })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(card(page, 'The lamps were counted twice on Monday.')).toBeVisible()
  await tabTo(page, () => page.getByRole('button', { name: 'Submit my draft' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Submitted for review.')).toBeVisible()

  const reviewer = await (await browser.newContext()).newPage()
  await signIn(reviewer, 'reviewer')
  await reviewer.goto(`/review?articleId=${article.id}`)
  const row = reviewer.getByRole('list', { name: 'Queue' }).getByRole('button')
  await tabTo(reviewer, () => row)
  await reviewer.keyboard.press('a')
  await expect(row).toContainText('Approved')
  await reviewer.context().close()
})

/** Presses Tab until the thing has the focus, as somebody does who can’t point. */
async function tabTo(page: Page, find: () => Locator): Promise<void> {
  const isFocused = () =>
    find().evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 })
  for (let presses = 0; presses < 80 && !(await isFocused()); presses++) await page.keyboard.press('Tab')
  expect(await isFocused(), 'It can’t be reached with Tab.').toBe(true)
}
