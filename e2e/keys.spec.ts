import { expect, type Page, test } from '@playwright/test'
import { annotationsOf, bringArticle } from './bring'
import { unique } from './desk'
import { articleText, openReader } from './reader'
import { signIn } from './sign-in'

const words =
  'Dr. Lind spoke first. “We close the quay tonight,” she said. Nobody was asked.\n\nThe “gulls” stayed. “It may rain tomorrow,” the office wrote.'

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '')

async function openAt(page: Page, press: string): Promise<string> {
  await signIn(page, 'editor')
  const article = await bringArticle(page, { title: `Keys ${unique()}`, text: `Keys ${unique()}\n\n${words}` })
  await openReader(page, article.id)
  await articleText(page).focus()
  await page.keyboard.press(press)
  return article.id
}

async function pressAll(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('the text is walked and selected by its sentences, quotations and paragraphs', async ({ page }) => {
  await openAt(page, 'Control+Home')
  await pressAll(page, 'l', 'Shift+L')
  expect(await selected(page)).toBe('Dr. Lind spoke first.')
  await pressAll(page, 'l', 'w')
  expect(await selected(page)).toBe('We')
  const sizes = ['We', 'We close the quay tonight,', '“We close the quay tonight,” she said.']
  for (const size of sizes.slice(1)) {
    await page.keyboard.press('w')
    expect(await selected(page)).toBe(size)
  }
  await page.keyboard.press('w')
  expect(await selected(page)).toMatch(/^Dr\. .* asked\.$/)
  for (const size of sizes.toReversed()) {
    await page.keyboard.press('Shift+W')
    expect(await selected(page)).toBe(size)
  }
  await pressAll(page, 'v', 'v', 'b', 'v')
  expect(await selected(page)).toBe('We close the')
  await pressAll(page, 'Alt+ArrowDown', 'Alt+Shift+ArrowDown')
  expect(await selected(page)).toMatch(/^The “gulls” .* wrote\.$/)
})

test('each quotation that is not marked is one key away, and its edges move by keys', async ({ page }) => {
  const id = await openAt(page, 'Control+Home')
  await page.keyboard.press('n')
  expect(await selected(page)).toBe('We close the quay tonight,')
  await expect(page.getByRole('status').filter({ hasText: 'quotation 1 of 2' })).toBeAttached()
  await page.keyboard.press('q')
  const form = page.getByRole('form', { name: 'New annotation' })
  await expect(form.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.press('n')
  expect(await selected(page)).toBe('It may rain tomorrow,')
  await expect(page.getByRole('status').filter({ hasText: 'quotation 1 of 1' })).toBeAttached()

  // Over the comma, over the word, over a letter; and the start over a word.
  await pressAll(page, 'ArrowLeft', 'k', 'Shift+3', 'Shift+3', '3', 'Shift+2')
  const edit = page.getByRole('form', { name: 'Edit the annotation' })
  await expect(edit.getByRole('button', { name: /^Part 1/ })).toHaveText('close the qua')
  await page.keyboard.press('Control+Enter')
  await expect(edit).toBeHidden()
  await expect.poll(async () => (await annotationsOf(page, id)).map(({ exact }) => exact)).toEqual(['close the qua'])
})

test('keys lead from the text to what stands beside it, and back', async ({ page }) => {
  await openAt(page, 'Control+Home')
  await pressAll(page, 'n', 'q')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('form')).toBeHidden()
  await page.keyboard.press('o')
  await expect(page.locator('[data-card]').first()).toBeFocused()
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog', { name: 'Filter the annotations' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Filter the annotations' })).toBeHidden()
  await pressAll(page, 't', 'e')
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  // A letter that is typed is one.
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('t')
})

test('a key that is changed does the same after the page was loaded again, and the old one nothing', async ({
  page,
}) => {
  const id = await openAt(page, 'Control+Home')
  await page.keyboard.press('?')
  const map = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await map.getByRole('searchbox').fill('as a quote')
  await map.getByRole('button', { name: /^Mark the selection as a quote: Q/ }).click()
  await page.keyboard.press('Control+b')
  await expect(map.getByRole('button', { name: /^Mark the selection as a quote: Ctrl B/ })).toBeFocused()
  await openReader(page, id)
  await articleText(page).focus()
  await pressAll(page, 'Control+Home', 'n')
  await expect(page.getByRole('toolbar').getByText('Ctrl')).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('form')).toBeHidden()
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('form', { name: 'New annotation' })).toBeVisible()
})
