import { expect, type Page, test } from '@playwright/test'
import type { ClaimView } from '../lib/schemas/claim'
import { annotationsOf, bringArticle } from './bring'
import { ask, unique } from './desk'
import { articleText, card, mark, openReader, save } from './reader'
import { signIn } from './sign-in'

/** Two articles of a story that count differently, each with its claim marked by hand. */
async function markClaims(page: Page) {
  const word = unique()
  await signIn(page, 'editor')
  const claimed = [
    `The ${word} storm sank nine trawlers in the Brackwater harbour`,
    `Near Brackwater harbour the ${word} storm sank seven trawlers`,
  ] as const
  const bring = async (title: string, words: string) => {
    const text = `Report ${title} ${word}.\n\n${words}.\n\nThe lamps on the pier went out at three.`
    const article = await bringArticle(page, { title: `${title} ${word}`, text, story: `Storm ${word}` })
    await openReader(page, article.id)
    await mark(page, words, 'Claim')
    await save(page)
    return article
  }
  const late = await bring('Late', claimed[1])
  const early = await bring('Early', claimed[0])
  const [claim] = await annotationsOf(page, early.id)
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  return { word, claimed, early, late, claimId: claim?.id as string, region }
}

const pick = (page: Page, relation: string) =>
  page.getByRole('dialog').locator('label').filter({ hasText: relation }).click()

test('from its card to its page: a proposal is taken, changed, undone, and followed to its place', async ({ page }) => {
  const { claimed, late, region } = await markClaims(page)
  const own = card(page, `claim: ${claimed[0]}`.slice(0, 80))
  if (!(await own.getByRole('link', { name: 'Evidence' }).isVisible())) await own.getByRole('button').first().click()
  await own.getByRole('link', { name: 'Evidence' }).click()
  await expect(page.getByRole('heading', { level: 1, name: claimed[0] })).toBeVisible()
  await expect(region('Against')).toContainText('Nothing speaks against it yet.')

  const proposal = region('Perhaps also').getByRole('article', { name: claimed[1].slice(0, 60) })
  await expect(proposal).toContainText('Another number: “seven trawlers”, here “nine trawlers”')
  await proposal.getByRole('button', { name: 'Link as against' }).click()
  const evidence = region('Against').getByRole('article', { name: claimed[1].slice(0, 60) })
  await expect(evidence).toContainText('linked by')
  await expect(region('Against')).toContainText('1 not reviewed')
  await expect(proposal).toBeHidden()

  await evidence.getByRole('button', { name: /^More about/ }).click()
  await page.getByRole('menuitem', { name: 'Change …' }).click()
  await pick(page, 'Updates')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(region('Newer: brings it up to date').getByRole('article')).toHaveCount(1)
  await expect(evidence).toBeHidden()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(evidence).toBeVisible()
  await evidence.getByRole('link', { name: /read it in its place/ }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${late.id}\\?annotation=`))
  await expect(articleText(page)).toBeVisible()
})

test('evidence is found by typing, linked with the keyboard, taken back, and had again', async ({ page }) => {
  const { word, claimed, claimId, region } = await markClaims(page)
  await page.goto(`/claims/${claimId}`)
  await page.getByRole('button', { name: 'Link evidence …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Link evidence' })
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose the claim or quote first.')
  const find = dialog.getByRole('combobox', { name: 'Claim or quote' })
  await find.fill(`seven ${word}`)
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await find.press('Enter')
  await expect(dialog.getByText(claimed[1])).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Counted again at noon')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  const evidence = region('For').getByRole('article', { name: claimed[1].slice(0, 60) })
  await expect(evidence).toContainText('Counted again at noon')

  await page.goto(`/claims?q=${word}`)
  const row = page.getByRole('listitem').filter({ hasText: claimed[0] })
  await expect(row).toContainText('1 for · 0 against')
  await row.getByRole('link').click()
  await evidence.getByRole('button', { name: /^More about/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Take back' }).press('Enter')
  await expect(evidence).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(evidence).toContainText('Counted again at noon')
})

test('what nobody has marked yet is evidence as well: linking it marks it', async ({ page }) => {
  const { word, claimId, region } = await markClaims(page)
  const words = `We never lost nine ${word} trawlers in that harbour`
  await bringArticle(page, { title: `Third ${word}`, text: `“${words},” Per Strand said.`, story: `Storm ${word}` })
  await page.goto(`/claims/${claimId}`)
  await page.getByRole('button', { name: 'Link evidence …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Link evidence' })
  await dialog.getByRole('combobox', { name: 'Claim or quote' }).fill(`never ${word}`)
  await dialog.getByRole('option', { name: /found, not marked yet/ }).click()
  await expect(dialog).toContainText('Linking it marks it, as a draft of yours.')
  await pick(page, 'Contradicts')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(dialog).toBeHidden()
  const evidence = region('Against').getByRole('article', { name: words })
  await expect(evidence).toContainText('linked by')
  await evidence.getByRole('link', { name: /read it in its place/ }).click()
  await expect(page).toHaveURL(/\?annotation=/)
  await expect(card(page, words)).toBeVisible()
})

test('somebody who was quicker is shown, and what was typed is kept', async ({ page }) => {
  const { claimed, claimId, region } = await markClaims(page)
  await page.goto(`/claims/${claimId}`)
  await region('Perhaps also')
    .getByRole('article', { name: claimed[1].slice(0, 60) })
    .getByRole('button', { name: 'Link as against' })
    .click()
  const evidence = region('Against').getByRole('article')
  await evidence.getByRole('button', { name: /^More about/ }).click()
  await page.getByRole('menuitem', { name: 'Change …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the link' })
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Mine')
  const { evidence: now } = await ask<ClaimView>(page, `/claims/${claimId}`)
  const path = `/api/v1/claim-links/${now.contradicts[0]?.link.id}`
  const data = { note: 'Theirs', revision: 1 }
  expect((await page.request.patch(path, { data, headers: { origin: new URL(page.url()).origin } })).ok()).toBe(true)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toContainText('Somebody changed this link in the meantime.')
  await expect(dialog).toContainText('Theirs')
  await dialog.getByRole('button', { name: 'Save mine all the same' }).click()
  await expect(dialog).toBeHidden()
  await expect(evidence).toContainText('Mine')
})
