import { expect, type Page, test } from '@playwright/test'
import type { ActorQuoteView } from '../lib/schemas/actor-page'
import { bringArticle } from './bring'
import { ask, unique } from './desk'
import { articleText } from './reader'
import { signIn } from './sign-in'

/** A surname that nobody has yet: letters alone. */
const newSurname = () => `Brand${[...unique()].map((digit) => 'acdegiklmnoprstu'[Number.parseInt(digit, 16)]).join('')}`

/** An actor with a title on the desk, and two outlets that word one utterance of theirs, read by the engine. */
async function bringActor(page: Page) {
  const [word, surname] = [unique(), newSurname()]
  await signIn(page, 'editor')
  await page.goto('/actors')
  await page.getByRole('button', { name: 'Add an actor' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name', { exact: true }).fill(`Ida ${surname}`)
  await form.getByRole('button', { name: 'Add a title' }).click()
  await form.getByLabel('Title 1', { exact: true }).fill('mayor')
  await form.getByLabel('Title 1 held from').fill('2024-12-01')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Ida ${surname}` })).toBeVisible()
  const actorId = new URL(page.url()).pathname.split('/').at(-1) as string

  const story = `Quay ${word}`
  const early = await bringArticle(page, {
    ...{ title: `Early ${word}`, outlet: `Tidewire ${word}`, publishedAt: '2026-03-01T08:00:00Z', story },
    text: `Report ${word}.\n\nMayor Ida ${surname} came to the pier.\n\n“We close the rotten quay tonight,” ${surname} said.\n\nThe band played on for an hour.`,
  })
  await bringArticle(page, {
    ...{ title: `Late ${word}`, outlet: `Ledger ${word}`, publishedAt: '2026-04-02T08:00:00Z', story },
    text: `Late report ${word}.\n\nMayor Ida ${surname} was there.\n\n“We shut the rotten quay tonight,” ${surname} said. She left early.`,
  })
  const read = () => ask<{ items: ActorQuoteView[] }>(page, `/actors/${actorId}/quotes`)
  await expect.poll(async () => (await read()).items.map(({ variantCount }) => variantCount)).toEqual([1, 1])
  const go = (way: string) =>
    page.getByRole('navigation', { name: 'This actor' }).getByRole('link', { name: way }).click()
  return { word, surname, actorId, story, early, go }
}

test('everything that an actor is quoted with stands on one page, by day, with other outlets’ wording, and leads to its place', async ({
  page,
}) => {
  const { word, actorId, early } = await bringActor(page)
  await page.goto(`/actors/${actorId}`)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2 Apr 2026', '1 Mar 2026'])
  const quote = page.getByRole('article', { name: 'We close the rotten quay tonight' })
  await expect(quote).toContainText('found, not yet marked')
  await quote.getByText('1 other wording').click()
  const other = quote.getByRole('listitem')
  await expect(other).toContainText(`Ledger ${word}`)
  await expect(other.getByRole('insertion')).toHaveText(/shut/)
  await expect(other.getByRole('deletion')).toHaveText(/close/)

  await page.getByRole('combobox', { name: 'Outlet' }).selectOption({ label: `Tidewire ${word}` })
  await expect(page).toHaveURL(/outletId=/)
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Form' }).selectOption('Reported')
  await expect(page.getByText('No quote fits')).toBeVisible()
  await page.getByRole('link', { name: 'Show every quote' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)

  await quote
    .getByRole('link', { name: `Tidewire ${word}: read it in its place` })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/articles/${early.id}\\?place=`))
  await expect(articleText(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('We close the rotten quay tonight')
})

test('titles stand over time beside those of the desk, and outlets with how often they quote', async ({ page }) => {
  const { word, surname, actorId, story, go } = await bringActor(page)
  await page.goto(`/actors/${actorId}`)
  await go('Titles')
  await expect(page.getByRole('region', { name: 'As the desk has them' })).toContainText('mayor since 2024-12-01')
  const printed = page.getByRole('region', { name: 'As articles print them' })
  await expect(printed.getByRole('listitem')).toContainText(['2 articles from 1 Mar 2026 to 2 Apr 2026'])
  await expect(printed).toContainText(`Ledger ${word}`)

  await go('Who quotes them')
  await expect(page.getByRole('row', { name: new RegExp(`Ledger ${word}`) })).toContainText('2 Apr 2026')
  await expect(page.getByText('Mar 2026: 1 in quotation marks, 0 reported')).toBeAttached()
  await page.getByRole('link', { name: `Ledger ${word}: show its quotes` }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('link', { name: `in ${story}` }).click()
  await expect(page).toHaveURL(/\/stories\//)

  // What an article says against the desk’s titles is a difference of the story.
  const storyId = new URL(page.url()).pathname.split('/').at(-1) as string
  await bringArticle(page, {
    ...{ title: `Last ${word}`, outlet: `Herald ${word}`, publishedAt: '2026-05-03T08:00:00Z', story },
    text: `Last report ${word}.\n\nFrench President Ida ${surname} was not seen on the pier again.`,
  })
  await page.goto(`/stories/${storyId}/differences`)
  await expect(page.getByRole('article', { name: `Title or role: Ida ${surname}` })).toContainText(
    'The desk has “mayor” since 2024-12-01.',
  )
})
