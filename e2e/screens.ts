/**
 * `npm run screens`: pictures of every screen at three widths in both themes, in `screens/`. It complains of screens that
 * are wider than their window and of anything that the browser complains of.
 *
 *   npm run screens -- reader       only the screens whose name begins so
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '../bin/browser.mjs'
import { projectFolder } from '../bin/engine/settings'
import { everyScreen, findDemoThings, type Screen } from './every-screen'
import { signIn } from './sign-in'
import startServer from './start-server'

const widths = { 1440: 900, 1024: 768, 390: 844 } as const
const themes = ['light', 'dark'] as const
const folder = join(projectFolder, 'screens')

const complaints: string[] = []
const say = (line: string) => console.log(line)
const stop = await startServer()
try {
  const executablePath = await ensureBrowser(say)
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  mkdirSync(folder, { recursive: true })
  await takeAll(browser, process.argv[2] ?? '')
  await browser.close()
} finally {
  await stop()
}
for (const complaint of complaints) console.error(complaint)
say(`\nThe pictures are in ${folder}; ${complaints.length} complaints.`)
process.exit(complaints.length === 0 ? 0 : 1)

async function takeAll(browser: Browser, beginning: string): Promise<void> {
  const people = new Map<Screen['person'], Awaited<ReturnType<BrowserContext['storageState']>>>()
  const visit = await browser.newPage({ baseURL: process.env['VERBATIM_E2E_ORIGIN'] ?? '' })
  for (const person of ['reviewer', 'admin', 'editor'] as const) {
    await visit.context().clearCookies()
    await signIn(visit, person)
    people.set(person, await visit.context().storageState())
  }
  const screens = everyScreen(await findDemoThings(visit)).filter(({ name }) => name.startsWith(beginning))
  for (const screen of screens) {
    const storageState = people.get(screen.person)
    for (const theme of themes)
      for (const [width, height] of Object.entries(widths)) {
        const context = await browser.newContext({
          baseURL: process.env['VERBATIM_E2E_ORIGIN'] ?? '',
          viewport: { width: Number(width), height },
          colorScheme: theme,
          reducedMotion: 'reduce',
          ...(storageState && { storageState }),
        })
        context.setDefaultTimeout(15_000)
        // tsx names the functions that it hands to the page by a helper that the page doesn’t have.
        await context.addInitScript('globalThis.__name = (it) => it')
        await take(await context.newPage(), screen, `${screen.name}-${width}-${theme}`)
        await context.close()
      }
    say(screen.name)
  }
}

async function take(page: Page, screen: Screen, name: string): Promise<void> {
  const complain = (what: string) => complaints.push(`${name}: ${what}`)
  page.on('pageerror', (error) => complain(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) complain(message.text())
  })
  try {
    await screen.open(page)
    await page.waitForTimeout(300)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) complain(`${over} pixels wider than the window`)
  } catch (error) {
    complain((error as Error).message.split('\n').slice(0, 4).join(' '))
  }
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
