import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ScratchServer } from '../bench/scratch-server'
import { annotationsOf, bringArticle } from './bring'
import { expectAllSaved, mark, openReader } from './reader'
import { signIn } from './sign-in'

const sentences = ['The lamps were counted twice on Monday.', 'Half of them burn.', 'Nobody asked the foreman.']

test('what is saved while the server is killed is saved once, and in order, when it is back', async ({ browser }) => {
  test.setTimeout(240_000)
  const server = new ScratchServer()
  await server.start()
  const password = process.env['VERBATIM_DEMO_PASSWORD']
  process.env['VERBATIM_DEMO_PASSWORD'] = readFileSync(join(server.folder, 'demo-password'), 'utf8').trim()
  const context = await browser.newContext({ baseURL: server.origin })
  try {
    const page = await context.newPage()
    await signIn(page, 'editor')
    const article = await bringArticle(page, { title: 'Lamps on the piers', text: sentences.join('\n\n') })
    await openReader(page, article.id)

    const [first = '', second = '', third = ''] = sentences
    await mark(page, first, 'Claim')
    // The request is on its way, or just carried out, when the server dies.
    let isKilled: Promise<void> | undefined
    await page.route('**/api/v1/articles/*/annotations', async (route) => {
      if (route.request().method() === 'POST') isKilled ??= server.kill('server')
      await route.continue()
    })
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 change waits', { exact: false })).toBeVisible({ timeout: 20_000 })
    await isKilled

    // The work goes on meanwhile.
    await mark(page, second, 'Claim')
    await page.keyboard.press('Control+Enter')
    await mark(page, third, 'Claim')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('3 changes wait', { exact: false })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Submit my 3 drafts' })).toBeVisible()

    await server.start()
    await expect(page.getByText('changes wait', { exact: false })).toBeHidden({ timeout: 60_000 })
    await expectAllSaved(page)
    const made = await annotationsOf(page, article.id)
    const inOrder = made.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map(({ exact }) => exact)
    expect(inOrder).toEqual(sentences)
  } finally {
    process.env['VERBATIM_DEMO_PASSWORD'] = password
    await context.close()
    await server.stop()
    server.remove()
  }
})
