import { expect, type Page, test } from '@playwright/test'
import type { ArticleView } from '../lib/schemas/article'
import { ask, unique } from './desk'
import { signIn } from './sign-in'

const words = (mark: string) => `Ferry line counts its lamps ${mark}

By Oda Brekke

The ferry line counted 212 lamps on its piers on Monday ${mark}. “We counted them twice,” said the foreman, Per Strand.

Half of them burn. The others wait for spring.

Photo: Oda Brekke

Share this article

Leave a comment
Your email address will not be published. Required fields are marked *`

const paste = (page: Page) => page.getByLabel('The article’s words')

test.beforeEach(({ page }) => signIn(page, 'editor'))

test('pasted words are shown before they are kept, with what is not the article named, and then stand in the list', async ({
  page,
}) => {
  const mark = unique()
  await page.goto('/import')
  await paste(page).fill(words(mark))
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'The words as they will be kept' })
  await expect(preview.getByText('not part of the article').first()).toBeVisible()
  await expect(preview.getByText('We counted them twice')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue(`Ferry line counts its lamps ${mark}`)
  await page.getByRole('button', { name: 'Save the article' }).click()
  await expect(page.getByText('The article was saved.')).toBeVisible()
  await page.goto(`/articles?q=${mark}`)
  await expect(page.getByRole('main').getByRole('link', { name: new RegExp(mark) })).toBeVisible()

  await page.goto('/import')
  await paste(page).fill(words(mark))
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Save the article' }).click()
  await expect(page.getByText('The desk has this very text already.')).toBeVisible()
})

test('what was pasted is still there after the page was loaded again', async ({ page }) => {
  const mark = unique()
  await page.goto('/import')
  await paste(page).fill(words(mark))
  await expect.poll(() => page.evaluate(keptWords)).toContain(mark)
  await page.reload()
  await expect(paste(page)).toHaveValue(words(mark))
})

/** Runs in the page: everything that this browser keeps, as text. */
async function keptWords(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const kept: unknown[] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name ?? ''))
    for (const store of database.objectStoreNames)
      kept.push(await done(database.transaction(store).objectStore(store).getAll()))
    database.close()
  }
  return JSON.stringify(kept)
}

const html = (mark: string) => `<!doctype html><html><head><title>Lamp report ${mark}</title>
<script>window.canary = 'head'</script></head><body onload="window.canary = 'body'"><article>
<h1>Lamp report ${mark} <img src=x onerror="window.canary = 'image'"></h1>
<p>Lamps <svg onload="window.canary='svg'"><script>window.canary = 'svg script'</script></svg> were counted.</p>
<p><a href="javascript:window.canary = 'link'">Read more lamps</a></p>
<p>She wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall.</p>
<iframe srcdoc="<script>parent.canary = 'frame'</script>"></iframe><math><mtext><style><img src=x onerror="window.canary='style'"></style></mtext></math>
</article></body></html>`

test('scripts in a page that is brought in stay silent, and its words are read', async ({ page }) => {
  const mark = unique()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const canary = () => page.evaluate(() => (window as unknown as { canary?: string }).canary)
  await page.goto('/import')
  await page.getByRole('tab', { name: 'Files' }).click()
  const name = `<img src=x onerror=alert(1)> ${mark}.html`
  await page
    .getByLabel('Choose files')
    .setInputFiles([{ name, mimeType: 'text/html', buffer: Buffer.from(html(mark)) }])
  const preview = page.getByRole('region', { name: 'The words as they will be kept' })
  await expect(preview.getByText('She wrote <script>alert(1)</script> on the wall.')).toBeVisible()
  expect(await canary()).toBeUndefined()
  await page.getByRole('button', { name: 'Save the article' }).click()
  await page.getByRole('link', { name: 'Open in the reader' }).click()
  const text = page.getByRole('textbox', { name: /^Text of/ })
  await expect(text).toContainText('She wrote <script>alert(1)</script> on the wall.')
  await expect(text).toContainText('Read more lamps')
  await expect(page.locator('main a[href^="javascript:"], main iframe, main img')).toHaveCount(0)
  expect(await canary()).toBeUndefined()
  expect(dialogs).toEqual([])
})

test('a file that can’t be read says why, and the others go on', async ({ page }) => {
  const mark = unique()
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 1, 2, 255, 254, 0]), Buffer.from('\n%%EOF')])
  const text = (name: string) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${name} ${mark}\n\nA short text of its own, about ${name}.`),
  })
  await page.goto('/import')
  await page.getByRole('tab', { name: 'Files' }).click()
  await page
    .getByLabel('Choose files')
    .setInputFiles([text('first'), { name: 'report.txt', mimeType: 'text/plain', buffer: pdf }, text('last')])
  const files = page.getByRole('region', { name: 'Files' })
  await expect(files.getByText('Done; 1 not saved')).toBeVisible()
  const bad = files.getByRole('listitem').filter({ hasText: 'report.txt' })
  await expect(bad.getByText(/PDF/)).toBeVisible()
  await expect(bad.getByRole('button', { name: 'Try again' })).toBeVisible()
  const { items } = await ask<{ items: ArticleView[] }>(page, `/articles?q=${mark}`)
  expect(items.map(({ title }) => title).sort()).toEqual([`first ${mark}`, `last ${mark}`])
})

test('more words than can be kept are refused with the limit named', async ({ page }) => {
  await page.goto('/import')
  await page.getByRole('tab', { name: 'Files' }).click()
  await page
    .getByLabel('Choose files')
    .setInputFiles([{ name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10_000_000, 'word ') }])
  const refusal = page.getByRole('alert').filter({ hasText: 'huge.txt' })
  await expect(refusal).toContainText('5 MB')
})
