import { expect, type Page, test } from '@playwright/test'
import { bringArticle } from './bring'
import { ask, unique } from './desk'
import { articleText } from './reader'
import { signIn } from './sign-in'

/** A story of two outlets that word one utterance differently and give one person two offices. */
async function bringStory(page: Page) {
  const word = unique()
  await signIn(page, 'editor')
  const story = `Quay ${word}`
  const bring = (title: string, text: string) => bringArticle(page, { title: `${title} ${word}`, text, story })
  const early = await bring(
    'Early',
    `Report ${word}.\n\nEstonian Prime Minister Ida Moenberg came to the pier.\n\n“We close the rotten quay tonight,” Moenberg said.\n\nThe band played on for an hour behind the shed.`,
  )
  await bring(
    'Late',
    `Late report ${word}.\n\nFrench President Ida Moenberg came.\n\n“We shut the rotten quay tonight,” Moenberg said. She left without taking questions from anybody.`,
  )
  const storyId = early.storyId
  const open = (way: string) => page.goto(`/stories/${storyId}/${way}`)
  const utterance = page.getByRole('article', { name: 'We close the rotten quay tonight' })
  return { open, utterance, early, storyTitle: story }
}

test('right after import a story shows each wording, word by word, and leads to its place', async ({ page }) => {
  const { open, utterance, early } = await bringStory(page)
  await open('')
  const glance = page.getByRole('list', { name: 'This story at a glance' })
  await expect(glance).toContainText('1utterance in several articles')
  await expect(glance).toContainText('2open differences1 of them is a conflict')
  await glance.getByRole('link', { name: /worded differently/ }).click()
  await expect(utterance.getByRole('listitem')).toHaveCount(2)
  const late = utterance.getByRole('listitem').filter({ hasText: 'Late' })
  await expect(late.getByRole('insertion')).toHaveText(/shut/)
  await expect(late.getByRole('deletion')).toHaveText(/close/)
  await expect(late).toContainText('Other words')
  await utterance.getByRole('link', { name: /Early/ }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${early.id}\\?place=`))
  await expect(articleText(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('We close the rotten quay tonight')
})

test('what a person keeps apart stays apart, says why, and can be taken back', async ({ page }) => {
  const { open, utterance } = await bringStory(page)
  await open('concordance')
  await utterance
    .getByRole('button', { name: /^More about/ })
    .last()
    .click()
  await page.getByRole('menuitem', { name: 'Not the same utterance …' }).click()
  const dialog = page.getByRole('dialog', { name: 'This is not of the same utterance' })
  await dialog.getByRole('button', { name: 'Keep apart' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Say in a few words why.')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Of two nights')
  await dialog.getByRole('button', { name: 'Keep apart' }).click()
  await expect(dialog).toBeHidden()
  await page.reload()
  const kept = page.getByRole('region', { name: 'Kept apart and joined by people' })
  await expect(kept).toContainText('Of two nights')
  await expect(utterance.getByRole('listitem')).toHaveCount(1)
  await kept.getByRole('button', { name: 'Take back' }).click()
  await expect(kept).toBeHidden()
  await page.reload()
  await expect(utterance.getByRole('listitem')).toHaveCount(2)
})

test('differences are confirmed and dismissed, and what was dismissed is not in the brief', async ({ page }) => {
  const { open } = await bringStory(page)
  await open('differences')
  const title = page.getByRole('article', { name: 'Title or role: Ida Moenberg' })
  await expect(title).toContainText('Conflict')
  await expect(title).toContainText('Estonian Prime Minister')
  await title.getByRole('button', { name: 'Confirm' }).click()
  await expect(title).toBeHidden()
  const wording = page.getByRole('article', { name: /^Words in quotation marks/ })
  await wording.getByRole('button', { name: 'Dismiss …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dismiss this difference?' })
  await dialog.getByRole('textbox', { name: 'Why (if it needs saying)' }).fill('Two translations')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(wording).toBeHidden()
  await page.locator('label').filter({ hasText: 'Dismissed' }).click()
  await expect(wording).toContainText('Two translations')
  await page.locator('label').filter({ hasText: 'Confirmed' }).click()
  await expect(title).toContainText('Confirmed by')
  await open('brief')
  await expect(page.getByText('Ida Moenberg is introduced differently.')).toBeVisible()
  await expect(page.getByText('Inside quotation marks the words differ.')).toHaveCount(0)
})

test('differences are gone through by keys', async ({ page }) => {
  const { open } = await bringStory(page)
  await open('differences')
  const title = page.getByRole('article', { name: 'Title or role: Ida Moenberg' })
  const wording = page.getByRole('article', { name: /^Words in quotation marks/ })
  await expect(title).toBeVisible()
  await page.keyboard.press('j')
  await expect(title).toBeFocused()
  await page.keyboard.press('c')
  await expect(title).toBeHidden()
  await expect(wording).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByRole('textbox', { name: 'Why (if it needs saying)' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(wording).toBeHidden()
  await expect(page.getByText('None of these.')).toBeVisible()
})

test('what a colleague rules, and an article that comes, show on an open page by themselves', async ({
  page,
  browser,
}) => {
  test.slow()
  const { open, storyTitle } = await bringStory(page)
  await open('differences')
  const title = page.getByRole('article', { name: 'Title or role: Ida Moenberg' })
  await expect(title).toBeVisible()
  const colleague = await (await browser.newContext()).newPage()
  await signIn(colleague, 'reviewer')
  await colleague.goto(page.url())
  await colleague
    .getByRole('article', { name: 'Title or role: Ida Moenberg' })
    .getByRole('button', { name: 'Confirm' })
    .click()
  await expect(title).toBeHidden({ timeout: 10_000 })
  const text = `Third report.\n\n“We close the rotten quay tonight,” Ida Moenberg said.`
  await bringArticle(colleague, { title: `Third ${unique()}`, text, story: storyTitle })
  await expect(page.getByText(/^3 articles/)).toBeVisible({ timeout: 10_000 })
  await colleague.context().close()
})

test('coverage and two articles side by side show who tells what', async ({ page }) => {
  const { open } = await bringStory(page)
  await open('coverage')
  const row = page.getByRole('row').filter({ hasText: 'We close the rotten quay tonight' })
  await expect(row.getByRole('link')).toHaveCount(2)
  await open('compare')
  await expect(page.getByText(/sentences? of the left one (?:is|are) told/)).toBeVisible()
  const [left, right] = [page.getByRole('region', { name: /Early/ }), page.getByRole('region', { name: /Late/ })]
  const passage = left.getByRole('link', { name: /rotten quay/ })
  await passage.click()
  await expect(right.getByRole('link', { name: /rotten quay/ })).toBeFocused()
})

test('a story in time shows who was first and what is retold, and an article finds its story by itself', async ({
  page,
}) => {
  const word = unique()
  await signIn(page, 'editor')
  const passage = `The harbour master of ${word} closed the rotten eastern quay on Monday night after two planks gave way under a crate of herring.`
  const bring = (title: string, text: string, fields: object = {}) =>
    bringArticle(page, { title: `${title} ${word}`, text, ...fields })
  const quote = (verb: string) => `“We ${verb} the rotten quay of ${word} tonight,” Ida Moenberg said.`
  const first = await bring('Early', `${passage}\n\n${quote('close')}`, {
    ...{ story: `Quay ${word}`, publishedAt: '2026-03-03T08:00:00Z' },
  })
  const isRead = async () =>
    (await ask<{ articles: { isRead: boolean }[] }>(page, `/stories/${first.storyId}/lineage`)).articles[0]?.isRead
  await expect.poll(isRead, { timeout: 20_000 }).toBe(true)
  const second = await bring('Late', `Lantern Island waits.\n\n${passage}\n\n${quote('shut')}`, {
    publishedAt: '2026-03-03T10:00:00Z',
  })
  // Nobody said which story it is of.
  await page.goto(`/articles/${second.id}`)
  await page.getByRole('button', { name: 'Placed by likeness' }).click({ timeout: 20_000 })
  await expect(page.getByText(`Was put into “Quay ${word}” by likeness`).first()).toBeVisible()
  await expect(page.getByText(/Both have 2 passages, 1 quote/)).toBeVisible()
  await page.goto(`/stories/${first.storyId}/timeline`)
  await expect(page.getByRole('img', { name: '1 connection between articles' })).toBeVisible()
  const late = page.getByRole('listitem').filter({ hasText: `Late ${word}` })
  await expect(late.first()).toContainText('2 hours later')
  await expect(late.first()).toContainText(/% stands in earlier articles/)
  await page.getByText(/2 passages$/).click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: `rotten quay of ${word}` })).toContainText('2 hours')
  // The importer is told at once, also of one whose day is not known; that one is only proposed.
  await page.goto('/import')
  const third = `Later still ${word}\n\nNobody sails.\n\n${passage}\n\n${quote('shut')}`
  await page.getByLabel('The article’s words').fill(third)
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Save the article' }).click()
  await page.getByRole('button', { name: 'Belongs to a story?' }).click({ timeout: 20_000 })
  await expect(page.getByText(`Seems to be of the story “Quay ${word}”`).first()).toBeVisible()
  // What a person refuses leaves the story, and comes back by undo.
  await page.goto(`/articles/${second.id}`)
  await page.getByRole('button', { name: 'Placed by likeness' }).click()
  await page.getByRole('button', { name: 'Not this story' }).click()
  await expect(page.getByRole('button', { name: 'Placed by likeness' })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Placed by likeness' })).toBeVisible()
})
