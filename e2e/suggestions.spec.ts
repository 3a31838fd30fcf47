import { expect, type Page, test } from '@playwright/test'
import { annotationsOf, bringArticle } from './bring'
import { unique } from './desk'
import { articleText, expectAllSaved, openReader } from './reader'
import { signIn } from './sign-in'

/** An article with two direct quotes, a report, and a name that no desk knows yet. */
async function openFresh(page: Page) {
  const word = unique()
  const speaker = `Mara L${word}`
  await signIn(page, 'editor')
  const article = await bringArticle(page, {
    title: `Lamps ${word}`,
    text:
      `Lamps ${word}\n\nHarbour master ${speaker} came to the pier on Monday.\n\n` +
      `“We counted every lamp twice,” ${speaker} said. “Nobody fell,” she added.\n\n` +
      `L${word} said that the ferry would sail on Tuesday.`,
  })
  await openReader(page, article.id)
  return { article, speaker }
}

const list = (page: Page) => page.getByRole('dialog', { name: 'Suggestions for this article' })

async function openList(page: Page, kind: string) {
  await articleText(page).press('Shift+Y')
  await list(page)
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: new RegExp(`^${kind} \\d`) }) })
    .click()
}

test('quotes are looked through and accepted together, with who said them, and undone as one', async ({ page }) => {
  const { article, speaker } = await openFresh(page)
  await openList(page, 'Quotes')
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  await expect(list(page).getByRole('checkbox', { name: `new to the desk: ${speaker}` })).toBeChecked()
  await list(page).getByRole('button', { name: 'Accept 2' }).click()
  await expectAllSaved(page)
  const made = async () => await annotationsOf(page, article.id)
  await expect.poll(async () => (await made()).length).toBe(2)
  expect((await made()).map(({ exact, actors: [link] }) => [exact, link?.name, link?.role])).toEqual([
    ['We counted every lamp twice,', speaker, 'speaker'],
    ['Nobody fell,', speaker, 'speaker'],
  ])
  await page.keyboard.press('Escape')
  await articleText(page).press('Control+z')
  await expect.poll(async () => (await made()).length).toBe(0)
})

test('a name that is new to the desk becomes an actor from the list', async ({ page }) => {
  const { speaker } = await openFresh(page)
  await openList(page, 'Names')
  const line = list(page).getByRole('checkbox', { name: new RegExp(speaker) })
  await expect(line).toBeChecked()
  await list(page).getByRole('button', { name: 'None', exact: true }).click()
  await line.check()
  await list(page).getByRole('button', { name: 'Accept 1' }).click()
  await expect(line).toBeHidden()
  await page.goto(`/actors?q=${encodeURIComponent(speaker)}`)
  await expect(page.getByRole('link', { name: speaker })).toBeVisible()
})

test('what is dismissed stays dismissed, until what it taught is taken back', async ({ page }) => {
  const { article } = await openFresh(page)
  const words = 'Nobody fell,'
  const suggestion = page.getByRole('group', { name: 'Suggestion' })
  await articleText(page).press('i')
  await articleText(page).press('i')
  await expect(suggestion).toContainText(words)
  await articleText(page).press('x')
  await openReader(page, article.id)
  await openList(page, 'Quotes')
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')

  await page.goto('/suggestions')
  const lesson = page.getByRole('row').filter({ has: page.getByRole('link', { name: article.title }) })
  await expect(lesson).toContainText('Not proposed again as a quote in this article.')
  await lesson.getByRole('button', { name: 'Take back' }).click()
  await expect(lesson).toBeHidden()
  await openReader(page, article.id)
  await openList(page, 'Quotes')
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
})

test('another editor sees nothing suggested that a colleague has marked', async ({ page, browser }) => {
  const { article } = await openFresh(page)
  await articleText(page).press('i')
  await articleText(page).press('y')
  await expectAllSaved(page)
  const context = await browser.newContext()
  const other = await context.newPage()
  await signIn(other, 'reviewer')
  await openReader(other, article.id)
  await openList(other, 'Quotes')
  await expect(list(other).getByRole('listitem')).toHaveCount(1)
  await context.close()
})
