import { expect, type Page, test } from '@playwright/test'
import { bringArticle } from './bring'
import { unique } from './desk'
import { articleText } from './reader'
import { signIn } from './sign-in'

/** A story of two outlets that quote one briefing, and its transcript. */
async function bringStory(page: Page) {
  const word = unique()
  await signIn(page, 'editor')
  const story = `Tower ${word}`
  const bring = (title: string, text: string) => bringArticle(page, { title: `${title} ${word}`, text, story })
  const { storyId, id } = await bring(
    'Early',
    `Report ${word}.\n\nWarden Elka Sommerbye spoke in the lamp hall.\n\n“We counted fourteen cracks in the lantern room,” Sommerbye said. “I knew it in March,” she said.`,
  )
  await bring(
    'Late',
    `Late report ${word}.\n\nElka Sommerbye spoke.\n\n“I did not ask the ministry, and I will not apologise to anybody for that,” Sommerbye said. “The whole coast is a disgrace to its sailors,” she added.`,
  )
  const transcript = [
    `Briefing ${word}`,
    'MODERATOR: Good morning.',
    'ELKA SOMMERBYE: We counted, um, fourteen cracks in the lantern room. I did not ask the ministry, because the ministry never answers, and I will not apologise to anybody for that.',
    ...Array.from({ length: 40 }, (_, i) => `Q. Question number ${i + 1} about the paint?`),
    'ELKA SOMMERBYE: I knew it in March.',
  ].join('\n\n')
  return { storyId, early: id, transcript, title: `Briefing ${word}` }
}

test('an editor pastes a transcript, sees how each quote compares with it, and takes it back and forth', async ({
  page,
}) => {
  const { storyId, early, transcript, title } = await bringStory(page)
  await page.goto(`/stories/${storyId}`)
  await page.getByRole('navigation', { name: 'This story' }).getByRole('link', { name: 'Sources' }).click()
  await expect(page.getByText('No transcript yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add a source' }).click()
  const form = page.getByRole('dialog', { name: 'Add what was said' })
  await form.getByRole('button', { name: 'Add it' }).click()
  await expect(form.getByRole('alert')).toHaveCount(2)
  await form.getByRole('textbox', { name: 'Transcript' }).fill(transcript)
  await form.getByRole('textbox', { name: 'Title' }).fill(title)
  await form.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()

  const quotes = page.getByRole('region', { name: 'Quotes compared with it' })
  const quote = (words: string) => quotes.getByRole('article').filter({ hasText: words })
  await expect(quote('fourteen cracks')).toContainText('Cleaned up')
  await expect(quote('fourteen cracks').getByRole('deletion')).toHaveText(/um/)
  await expect(quote('I did not ask')).toContainText('Words left out')
  await expect(quote('I knew it in March')).toContainText('Word for word')
  await expect(quote('disgrace')).toContainText('Not in this source')

  await quotes.locator('label').filter({ hasText: 'Word for word' }).click()
  await expect(quotes.getByRole('article')).toHaveCount(1)
  await quote('I knew it in March').getByRole('button', { name: 'Show in the transcript' }).press('Enter')
  const passages = page.getByRole('region', { name: 'Transcript' })
  const passage = passages.getByRole('link', { name: 'I knew it in March' })
  await expect(passage).toBeFocused()
  await expect(passage).toBeInViewport()
  // A passage of a quote that the filter hides brings it back.
  await passages.getByRole('link', { name: 'I did not ask the ministry' }).press('Enter')
  await expect(quote('I did not ask')).toBeFocused()
  await expect(quotes.getByRole('article')).toHaveCount(4)

  await quote('fourteen cracks').getByRole('link', { name: /Early/ }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${early}\\?place=`))
  await expect(articleText(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('We counted fourteen cracks')

  await page.goto(`/stories/${storyId}/sources`)
  await page.getByRole('button', { name: `Remove “${title}”` }).click()
  await expect(page.getByText('No transcript yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('a source comes as a file, is the same one again, and is described by one who is heard in it', async ({
  page,
}) => {
  const { storyId, transcript, title } = await bringStory(page)
  await page.goto(`/stories/${storyId}/sources`)
  const add = async (name: string, words: string) => {
    await page.getByRole('button', { name: 'Add a source' }).click()
    const form = page.getByRole('dialog', { name: 'Add what was said' })
    await form.getByRole('tab', { name: 'File' }).click()
    await form
      .getByLabel(/^Choose a transcript/)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
    await form.getByRole('button', { name: 'Add it' }).click()
    return form
  }
  const refused = await add('recording.mp3', 'ID3')
  await expect(refused.getByRole('alert')).toContainText('can’t be read yet')
  await page.keyboard.press('Escape')
  await add(`${title}.txt`, transcript)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  const address = page.url()

  await page.getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'What is known of this source' })
  const who = form.getByRole('combobox', { name: 'Who is heard' })
  await who.fill('Elka Sommerbye')
  await form
    .getByRole('option', { name: /Elka Sommerbye/ })
    .first()
    .click()
  await form.getByRole('textbox', { name: 'When it was said' }).fill('2026-05-12')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('said on 12 May 2026')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Elka Sommerbye', exact: true })).toBeVisible()

  await page.goto(`/stories/${storyId}/sources`)
  await add('another-name.txt', transcript)
  await expect(page.getByText('The story has this transcript already')).toBeVisible()
  await expect(page).toHaveURL(address)
})
