import { expect, type Locator, type Page } from '@playwright/test'

/** The article's text in the reader, once the editor holds it. */
export const articleText = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of/ })

export async function openReader(page: Page, articleId: string): Promise<void> {
  await page.goto(`/articles/${articleId}`)
  await expect(articleText(page)).toBeVisible()
}

/** Drags the mouse over these words, as somebody does who reads with it. They may run over several lines. */
export async function selectWithMouse(page: Page, words: string): Promise<void> {
  const edges = () => articleText(page).evaluate(edgesOf, words)
  await articleText(page).evaluate(bringIntoSight, words)
  await expect(async () => expect(await edges()).toEqual(await edges())).toPass({ timeout: 10_000 })
  const { from, to } = await edges()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible()
}

/** Runs in the page: the words' range, found over the borders of highlights and lines. */
function bringIntoSight(element: Element, words: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let seen = ''
  const nodes: { node: Node; from: number }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: seen.length })
    seen += node.textContent ?? ''
  }
  const at = seen.indexOf(words)
  if (at < 0) throw new Error(`The text does not hold “${words}”.`)
  nodes.findLast(({ from }) => from <= at)?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
}

/** Runs in the page: the middle of the first letter's left edge and of the last one's right edge. */
function edgesOf(element: Element, words: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let seen = ''
  const nodes: { node: Node; from: number }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: seen.length })
    seen += node.textContent ?? ''
  }
  const at = seen.indexOf(words)
  const boxOf = (offset: number, length: number) => {
    const found = nodes.findLast(({ from }) => from <= offset)
    if (!found) throw new Error(`The text does not hold “${words}”.`)
    const range = document.createRange()
    range.setStart(found.node, offset - found.from)
    range.setEnd(found.node, offset - found.from + length)
    return range.getBoundingClientRect()
  }
  const [first, last] = [boxOf(at, 1), boxOf(at + words.length - 1, 1)]
  return {
    from: { x: first.left + 0.5, y: first.top + first.height / 2 },
    to: { x: last.right, y: last.top + last.height / 2 },
  }
}

/** Marks words with the mouse and one letter; the form of the new annotation stands open then. */
export async function mark(page: Page, words: string, kind: 'Quote' | 'Claim'): Promise<Locator> {
  await selectWithMouse(page, words)
  await page.getByRole('toolbar').getByRole('button', { name: kind }).click()
  const form = page.getByRole('form', { name: 'New annotation' })
  await expect(form.getByRole('button', { name: /^Part 1/ })).toContainText(words.slice(0, 200))
  return form
}

/** Types a name and takes the first that is offered, or makes it. */
export async function pick(form: Locator, field: string, name: string): Promise<void> {
  const box = form.getByRole('combobox', { name: field })
  await box.fill(name)
  await form
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  await expect(form.getByRole('button', { name: `Remove ${name}` })).toBeVisible()
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('form', { name: 'New annotation' }).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('form', { name: 'New annotation' })).toBeHidden()
  await expectAllSaved(page)
}

/** What was done shows at once; this waits until the server has it, too. */
export const expectAllSaved = (page: Page): Promise<void> =>
  expect(page.getByText('not saved yet', { exact: true })).toHaveCount(0)

/** An annotation's card in the panel, by the words that it stands on. */
export const card = (page: Page, words: string): Locator =>
  page.getByRole('complementary', { name: 'Annotations' }).getByRole('article', { name: words.slice(0, 80) })
