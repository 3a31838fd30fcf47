import { type Browser, expect, type Page, test } from '@playwright/test'
import type { ArticleView } from '../lib/schemas/article'
import { bringArticle } from './bring'
import { ask, unique } from './desk'
import { articleText, card, mark, openReader, save, selectWithMouse } from './reader'
import { type DemoPerson, signIn } from './sign-in'

test.use({ actionTimeout: 20_000 })

/** Others see it about a second after it was done; a machine that does much else gets a little longer. */
const soon = { timeout: 5_000 }

const words = (mark1: string) => `The ferry keeps its lamps ${mark1}

“Nobody has to swim,” said Per Strand on Monday. The lamps burned until four.

The town paid for the oil.`

test('two people read one article: marks, selections and comments arrive by themselves', async ({
  page: editor,
  browser,
}) => {
  test.slow()
  const mark1 = unique()
  await signIn(editor, 'editor')
  const article = await bringArticle(editor, { title: `The ferry keeps its lamps ${mark1}`, text: words(mark1) })
  await openReader(editor, article.id)
  const reviewer = await another(browser, 'reviewer')
  const names = { editor: await nameOf(editor), reviewer: await nameOf(reviewer) }
  await openReader(reviewer, article.id)

  await test.step('each sees that the other is here', async () => {
    await expect(people(editor).getByRole('button', { name: new RegExp(names.reviewer) })).toBeVisible(soon)
    await expect(people(reviewer).getByRole('button', { name: new RegExp(names.editor) })).toBeVisible(soon)
  })

  await test.step('a selection is seen where it is made, with its name', async () => {
    await selectWithMouse(editor, 'The lamps burned until four.')
    await expect(reviewer.locator('.of-others-person')).toHaveText('The lamps burned until four.', soon)
    await expect(reviewer.locator('.person-flag')).toHaveText(names.editor)
    await expect(
      people(reviewer).getByRole('button', { name: /has selected “The lamps burned until four\.”/ }),
    ).toBeVisible()
  })

  await test.step('a new annotation appears without a reload, and so does its deletion', async () => {
    await mark(editor, 'Nobody has to swim,', 'Quote')
    await save(editor)
    await expect(card(reviewer, 'Nobody has to swim,')).toBeVisible(soon)
    const own = card(editor, 'Nobody has to swim,')
    if ((await own.getByRole('button', { name: 'Delete' }).count()) === 0) await own.getByRole('button').first().click()
    await own.getByRole('button', { name: 'Delete' }).click()
    await expect(card(reviewer, 'Nobody has to swim,')).toBeHidden(soon)
    await editor.getByRole('button', { name: 'Undo' }).first().click()
    await expect(card(reviewer, 'Nobody has to swim,')).toBeVisible(soon)
  })

  await test.step('a comment on a passage, by key, that names somebody', async () => {
    await selectWithMouse(reviewer, 'paid for the oil')
    await reviewer.keyboard.press('Shift+C')
    const field = comments(reviewer).getByRole('textbox', { name: 'Comment on these words' })
    await expect(field).toBeFocused()
    await reviewer.keyboard.type(`Who says so, @${names.editor.slice(0, 3)}`)
    await expect(comments(reviewer).getByRole('option', { name: names.editor })).toBeVisible()
    await reviewer.keyboard.press('Enter')
    await reviewer.keyboard.press('Control+Enter')
    await expect(comments(reviewer).getByText('Who says so,')).toBeVisible()
    const sign = editor.getByRole('button', { name: /^1 comment on “paid for the oil”/ })
    await expect(sign).toBeVisible(soon)
  })

  await test.step('it waits in the inbox of whom it names, and leads to where it stands', async () => {
    const bell = editor.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: /Inbox/ })
    await expect(bell).toContainText(/[1-9]/, soon)
    await bell.click()
    const row = editor.getByRole('listitem').filter({ hasText: article.title })
    await row.getByRole('link', { name: new RegExp(`${names.reviewer} mentioned you`) }).click()
    await expect(articleText(editor)).toBeVisible()
    await expect(comments(editor).getByText('Who says so,')).toBeVisible(soon)
  })

  await test.step('an answer arrives, and the thread is resolved for both', async () => {
    await comments(editor).getByRole('textbox', { name: 'Reply' }).fill('The council’s minutes.')
    await editor.keyboard.press('Control+Enter')
    await expect(comments(reviewer).getByText('The council’s minutes.')).toBeVisible(soon)
    await comments(reviewer).getByRole('button', { name: 'Resolve' }).click()
    await expect(reviewer.getByText('1 resolved')).toBeVisible(soon)
    await expect(comments(editor).getByText('1 resolved')).toBeVisible(soon)
  })

  await test.step('who goes away is seen no more', async () => {
    await reviewer.goto('/stories')
    await expect(people(editor)).toBeHidden(soon)
  })
  await reviewer.context().close()
})

test('a comment that can’t be sent stays, also over a reload, and is sent once', async ({ page: editor }) => {
  test.slow()
  const mark1 = unique()
  await signIn(editor, 'editor')
  const article: ArticleView = await bringArticle(editor, { title: `Lamp oil ${mark1}`, text: words(mark1) })
  await openReader(editor, article.id)
  await selectWithMouse(editor, 'The lamps burned until four.')
  await editor.getByRole('toolbar').getByRole('button', { name: 'Comment' }).click()
  // The server gets it, but its answer never arrives.
  await editor.route('**/threads', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    return route.abort()
  })
  await editor.keyboard.type('Until four at night?')
  await editor.keyboard.press('Control+Enter')
  await expect(comments(editor).getByRole('alert')).toBeVisible({ timeout: 30_000 })
  await editor.unroute('**/threads')
  await editor.reload()
  await expect(articleText(editor)).toBeVisible()
  await editor.getByRole('button', { name: /^Comments: / }).click()
  await comments(editor).getByRole('button', { name: 'Go on' }).click()
  const field = comments(editor).getByRole('textbox', { name: 'Comment on these words' })
  await expect(field).toHaveValue('Until four at night?')
  await field.press('End')
  await editor.keyboard.type(' Says who?')
  await editor.keyboard.press('Control+Enter')
  const said = async () => {
    const { items } = await ask<{ items: { comments: { body: string }[] }[] }>(
      editor,
      `/articles/${article.id}/threads`,
    )
    return items.map(({ comments: all }) => all.map(({ body }) => body))
  }
  await expect.poll(said).toEqual([['Until four at night? Says who?']])
  await expect(field).toBeHidden()
})

const people = (page: Page) => page.getByRole('group', { name: /reading this$/ })
const comments = (page: Page) => page.getByRole('complementary', { name: 'Comments' })

async function another(browser: Browser, who: DemoPerson): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, who)
  return page
}

const nameOf = async (page: Page) => (await ask<{ user: { name: string } }>(page, '/session')).user.name
