import { expect, type Page, test } from '@playwright/test'
import type { AnnotationView } from '../lib/schemas/annotation'
import { annotationsOf, bringArticle, createActor, slice } from './bring'
import { unique } from './desk'
import { articleText, expectAllSaved, openReader } from './reader'
import { signIn } from './sign-in'

const said = 'We counted every lamp on the pier twice,'

/** Every key that goes down in the page, modifiers included, as a person would count them. */
async function logKeys(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const log: string[] = []
    Object.assign(globalThis, { keyLog: log })
    addEventListener('keydown', ({ key, repeat }) => !repeat && log.push(key), { capture: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { keyLog: string[] }).keyLog.splice(0))
}

async function openArticle(page: Page) {
  const words = unique()
  await signIn(page, 'editor')
  const speaker = `Mara L${words}`
  await createActor(page, speaker)
  const article = await bringArticle(page, {
    title: `Lamps ${words}`,
    text: `Lamps ${words}\n\nThe ferry was late again.\n\n“${said}” ${speaker} said on Monday, though nobody had asked.`,
  })
  await openReader(page, article.id)
  await articleText(page).focus()
  return { article, speaker }
}

/** One quote, who said it, where the text names them and the word that tells it: all of one object. */
function expectWhole(text: string, made: AnnotationView | undefined, speaker: string): void {
  expect(made).toMatchObject({ kind: 'quote', exact: said, quote: { form: 'direct' } })
  const [link] = made?.actors ?? []
  expect([link?.name, link?.role]).toEqual([speaker, 'speaker'])
  expect(link?.mention && slice(text, link.mention)).toBe(speaker)
  expect(made?.quote?.cue && slice(text, made.quote.cue)).toBe('said')
}

test('a quote, its speaker and the link between them take at most eight keys by hand', async ({ page }) => {
  const keysOf = await logKeys(page)
  const { article, speaker } = await openArticle(page)
  await keysOf()
  for (const key of ['n', 'q', 'm', 'Enter', 'Control+Enter']) await page.keyboard.press(key)
  const keys = await keysOf()
  await expect(page.getByRole('form', { name: 'New annotation' })).toBeHidden()
  await expectAllSaved(page)
  const [made, ...others] = await annotationsOf(page, article.id)
  expect(others).toEqual([])
  expectWhole(article.version.text, made, speaker)
  expect(made?.origin.method).toBe('manual')
  console.info(`By hand: ${keys.length} keys (${keys.join(' ')}).`)
  expect(keys.length).toBeLessThanOrEqual(8)
})

test('the same takes two keys where what is suggested is right', async ({ page }) => {
  const keysOf = await logKeys(page)
  const { article, speaker } = await openArticle(page)
  await keysOf()
  for (const key of ['i', 'y']) await page.keyboard.press(key)
  const keys = await keysOf()
  await expect(page.getByText('Marked “', { exact: false })).toBeVisible()
  await expectAllSaved(page)
  const [made] = await annotationsOf(page, article.id)
  expectWhole(article.version.text, made, speaker)
  expect(made?.origin).toMatchObject({ method: 'suggestion', rule: 'speaker-then-verb' })
  console.info(`From a suggestion: ${keys.length} keys (${keys.join(' ')}).`)
  expect(keys.length).toBeLessThanOrEqual(2)
})

test('what was done is undone and done again by key, in one article and from the next', async ({ page }) => {
  const { article } = await openArticle(page)
  for (const key of ['i', 'y']) await page.keyboard.press(key)
  await expectAllSaved(page)
  const count = async () => (await annotationsOf(page, article.id)).length
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: marked', { exact: false })).toBeVisible()
  expect(await count()).toBe(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('Done again: marked', { exact: false })).toBeVisible()
  expect(await count()).toBe(1)
  await page.getByRole('link', { name: 'Articles' }).first().click()
  await expect(page).toHaveURL(/\/articles$/)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`It is in “${article.title}”.`)).toBeVisible()
  expect(await count()).toBe(0)
})

test('words are marked everywhere at once, after a look at the places, and undone as one', async ({ page }) => {
  await signIn(page, 'editor')
  const words = unique()
  const story = `Lamps ${words}`
  const text = (n: number) =>
    `Report ${n} ${words}\n\nThe pier is closed. ${'Nobody says why the pier is closed. '.repeat(n)}`
  const first = await bringArticle(page, { title: `First ${words}`, text: text(2), story })
  const second = await bringArticle(page, { title: `Second ${words}`, text: text(1), story })
  await openReader(page, first.id)
  await articleText(page).focus()
  await page.keyboard.press('Control+End')
  // The last sentence’s last words: “the pier is closed.” without its stop.
  await page.keyboard.press('ArrowLeft')
  for (let i = 0; i < 'pier is closed'.length; i++) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Mark all of these' })
  await expect(dialog.getByRole('checkbox', { name: /pier is closed/ })).toHaveCount(5)
  await dialog
    .getByRole('checkbox', { name: /pier is closed/ })
    .last()
    .uncheck()
  await dialog.getByRole('button', { name: 'Mark 4 places' }).click()
  await expectAllSaved(page)
  const marks = async () => [
    (await annotationsOf(page, first.id)).length,
    (await annotationsOf(page, second.id)).length,
  ]
  await expect.poll(marks).toEqual([3, 1])
  await articleText(page).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: marked 4 passages', { exact: false })).toBeVisible()
  expect(await marks()).toEqual([0, 0])
})
