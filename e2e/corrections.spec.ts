import { type Browser, expect, type Page, test } from '@playwright/test'
import { approve, bringArticle, submitQuote } from './bring'
import { ask, unique } from './desk'
import { card, openReader } from './reader'
import { type DemoPerson, signIn } from './sign-in'

const early = 'We close the rotten quay tonight,'
const late = 'We shut the rotten quay tonight,'

async function another(browser: Browser, who: DemoPerson): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, who)
  return page
}

/** Who looks into their inbox finds the correction there; a server looks for whom to tell every few seconds. */
async function openFromInbox(page: Page, title: string, name: string): Promise<void> {
  const told = page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link', { name: new RegExp(`${name} corrected an approved annotation that you relied on`) })
  await expect(async () => {
    await page.goto('/inbox')
    await expect(told).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await told.click()
  await expect(page).toHaveURL(/\/corrections\/[0-9a-f-]{36}$/)
}

test('who relied on an approved wording is told when it is corrected, and shown everywhere', async ({
  page: editor,
  browser,
}) => {
  test.slow()
  const word = unique()
  await signIn(editor, 'editor')
  const [neighbour, reviewer] = [await another(browser, 'admin'), await another(browser, 'reviewer')]
  const { user } = await ask<{ user: { name: string } }>(editor, '/session')
  const story = `Quay closed ${word}`
  const bring = (title: string, said: string) =>
    bringArticle(editor, {
      ...{ title: `${title} ${word}`, story },
      text: `${title} report ${word}.\n\nIda Moenberg came to the pier.\n\n“${said}” Moenberg said.\n\nIt rained on the ${title} boats.`,
    })
  const [first, second] = [await bring('Early', early), await bring('Late', late)]

  await test.step('two editors mark the same utterance in two articles; both are approved, and exported', async () => {
    await approve(reviewer, await submitQuote(editor, first, early))
    await approve(reviewer, await submitQuote(neighbour, second, late))
    await reviewer.goto('/exports')
    await reviewer.getByLabel('Story').selectOption({ label: story })
    const download = reviewer.waitForEvent('download')
    await reviewer.getByRole('link', { name: 'Download' }).click()
    await (await download).path()
    await reviewer.reload()
    const run = reviewer.getByRole('region', { name: 'Earlier exports' }).getByRole('row').filter({ hasText: story })
    await expect(run.getByRole('cell').nth(2)).toHaveText('2')
    await expect(run.getByRole('cell').nth(1)).toHaveText('none')
  })

  await test.step('one of them edits their own', async () => {
    await openReader(editor, first.id)
    const own = card(editor, early)
    if ((await own.getByRole('button', { name: 'Edit' }).count()) === 0) await own.getByRole('button').first().click()
    await own.getByRole('button', { name: 'Edit' }).click()
    const form = editor.getByRole('form', { name: 'Edit the annotation' })
    await form.getByLabel('Note').fill('Said on the pier, not in the hall.')
    await form.getByRole('button', { name: 'Save changes' }).click()
    await expect(own.getByText('Said on the pier, not in the hall.')).toBeVisible()
  })

  await test.step('the other editor’s inbox says so, and leads to what was corrected', async () => {
    await openFromInbox(neighbour, first.title, user.name)
    const correction = neighbour.getByRole('article', { name: early })
    await expect(correction).toContainText('Edited after approval')
    await expect(correction.getByRole('link', { name: `“${late}”` })).toBeVisible()
  })

  await test.step('so does that of who exported it; the export’s page marks it', async () => {
    await openFromInbox(reviewer, first.title, user.name)
    await reviewer.getByRole('link', { name: /exported CSV/ }).click()
    await expect(reviewer.getByRole('heading', { name: '1 annotation corrected since' })).toBeVisible()
    await expect(reviewer.getByRole('article', { name: early })).toBeVisible()
    await reviewer.goto('/exports')
    const run = reviewer.getByRole('region', { name: 'Earlier exports' }).getByRole('row').filter({ hasText: story })
    await expect(run.getByRole('link', { name: /1 annotation corrected since/ })).toBeVisible()
  })

  await test.step('the story shows both variants and the export, and a notice where the wordings stand', async () => {
    await editor.goto(`/stories/${first.storyId}/corrections`)
    const correction = editor.getByRole('article', { name: early })
    await expect(correction.getByRole('link', { name: first.title })).toBeVisible()
    await expect(correction.getByRole('link', { name: `“${late}”` })).toBeVisible()
    await expect(correction.getByRole('link', { name: /exported CSV/ })).toBeVisible()
    await editor.getByRole('link', { name: 'Side by side' }).click()
    const notice = editor.getByRole('link', { name: 'One wording was corrected since it was approved' })
    await notice.click()
    await expect(editor.getByRole('heading', { name: 'Correction', level: 1 })).toBeVisible()
  })
  await neighbour.context().close()
  await reviewer.context().close()
})

test('a story without corrections says so', async ({ page }) => {
  await signIn(page, 'editor')
  const word = unique()
  const { storyId } = await bringArticle(page, {
    title: `Calm ${word}`,
    text: `A calm day ${word}.`,
    story: `Calm ${word}`,
  })
  await page.goto(`/stories/${storyId}/corrections`)
  await expect(page.getByRole('heading', { name: 'Nothing was corrected' })).toBeVisible()
})
