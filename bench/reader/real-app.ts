import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { ArticleView } from '../../lib/schemas/article'
import { markArticle } from '../fill'
import { median } from '../measure'
import { ScratchServer } from '../scratch-server'
import { bundledProbe } from './bundle'
import { sampleAnnotations, sampleArticle } from './sample-article'

/** One measure of the running app: milliseconds, or frames a second. */
export type AppRow = {
  readonly article: string
  readonly measure: string
  readonly median: number
  readonly p95: number
}

type Size = { readonly words: number; readonly annotations: number }
type AppOptions = { readonly sizes: readonly Size[]; readonly rounds: number; readonly say: (line: string) => void }

const viewport = { width: 1440, height: 900 }
const scrollMs = 4_000
/** Nobody presses two commands faster than this: the eye has to find the next passage first. */
const breathMs = 400

/** A running Verbatim with its demo desk. */
export type Desk = { readonly origin: string; readonly databaseUrl: string; readonly password: string }

/** The whole of Verbatim: opening an article, scrolling, moving the caret, marking by key. */
export async function measureApp(browser: Browser, desk: Desk, { sizes, rounds, say }: AppOptions): Promise<AppRow[]> {
  const context = await browser.newContext({ viewport, baseURL: desk.origin })
  await context.addInitScript({ content: await bundledProbe() })
  await signIn(context, desk.password)
  const rows: AppRow[] = []
  for (const size of sizes) {
    const name = `${size.words} words, ${size.annotations} annotations`
    const id = await bringArticle(context, desk, size)
    for (const [measure, values] of await measureArticle(context, id, rounds))
      rows.push({ article: name, measure, median: median(values), p95: percentile(values, 0.95) })
    say(`  ${name}: measured`)
  }
  await context.close()
  return rows
}

/** The same on a Verbatim of its own, which goes afterwards. */
export async function measureOwnApp(browser: Browser, options: AppOptions): Promise<AppRow[]> {
  const server = new ScratchServer()
  try {
    options.say('  starting Verbatim (the first start builds it)')
    await server.start()
    const password = readFileSync(join(server.folder, 'demo-password'), 'utf8').trim()
    return await measureApp(browser, { origin: server.origin, databaseUrl: server.databaseUrl, password }, options)
  } finally {
    await server.stop()
    server.remove()
  }
}

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

async function signIn(context: BrowserContext, password: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  await page.getByLabel('E-mail').fill('editor@demo.test')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/stories$/, { timeout: 60_000 })
  await page.close()
}

async function bringArticle(context: BrowserContext, desk: Desk, size: Size): Promise<string> {
  const { text } = sampleArticle(size.words, size.annotations)
  const answer = await context.request.post('/api/v1/articles', {
    headers: { origin: desk.origin, 'idempotency-key': crypto.randomUUID() },
    data: { title: `The Greywater inquiry at ${size.words} words, ${size.annotations} marks`, text },
  })
  if (!answer.ok()) throw new Error(`The article was not taken in: ${answer.status()} ${await answer.text()}`)
  const { id, version } = (await answer.json()) as ArticleView
  const marks = sampleAnnotations(version, size.annotations)
  await markArticle(
    desk.databaseUrl,
    'demo',
    id,
    marks.map(({ kind, status, spans: [span] }) => ({ kind, status, start: span?.start ?? 0, end: span?.end ?? 0 })),
  )
  return id
}

type Measured = Map<string, number[]>

async function measureArticle(context: BrowserContext, id: string, rounds: number): Promise<Measured> {
  const measured: Measured = new Map()
  const note = (name: string, value: number) => measured.set(name, [...(measured.get(name) ?? []), value])
  const path = `/articles/${id}`
  for (let round = 0; round < rounds; round++) {
    const page = await context.newPage()
    await page.goto(path)
    const opened = await page.evaluate(() => probe.opened)
    note('open: first highlight painted, ms', opened.drawnMs)
    note('open: ready for keys, ms', opened.readyMs)
    const scrolled = await page.evaluate((ms) => probe.scrollThrough(ms), scrollMs)
    note('scroll, frames a second', scrolled.framesPerSecond)
    note('scroll, p95 of a frame, ms', scrolled.p95Ms)
    await moveCaret(page, note)
    for (let times = 0; times < 8; times++) await markByKey(page, times, note)
    await page.close()
  }
  return measured
}

type Note = (name: string, value: number) => void

async function moveCaret(page: Page, note: Note): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }))
  await page.evaluate(() => probe.painted())
  await page.evaluate((line) => probe.caretInText(line), 4)
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
    await page.evaluate(() => probe.listenForCaret())
    note('key press to moved caret, ms', await press(page, key))
  }
}

/** Selects some words by keyboard, makes a quote of them, and saves it. */
async function markByKey(page: Page, times: number, note: Note): Promise<void> {
  await page.evaluate((line) => probe.caretInText(line), 2 + times)
  for (let letter = 0; letter < 12; letter++) await page.keyboard.press('Shift+ArrowRight')
  await page.waitForTimeout(breathMs)
  await page.evaluate((selector) => probe.listenForPaint(selector), draft)
  note('key press (Q) to painted highlight, ms', await press(page, 'q'))
  await page.evaluate(() => probe.painted())
  await page.evaluate((selector) => probe.listenForPaint(selector), draft)
  note('key press (Ctrl Enter) to saved highlight, ms', await press(page, 'Control+Enter'))
}

const draft = '.article-text .hl-draft'

async function press(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key)
  return (await page.evaluate(() => probe.keyMs())) ?? Number.NaN
}
