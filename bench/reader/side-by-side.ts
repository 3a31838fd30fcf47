import type { Browser, Page } from '@playwright/test'
import { mainThread, memoryOf } from './browser'
import { bundledPage, bundledProbe, type Side } from './bundle'
import { checkTruth } from './check-truth'
import { type SampleAnnotation, sampleAnnotations, sampleArticle } from './sample-article'

/** Everything measured of both sides at one size, by the name of the measure; all of it is better when smaller. */
export type Samples = { readonly count: number; readonly measures: Record<string, Record<Side, number[]>> }

const words = 10_000
const viewport = { width: 1280, height: 800 }
const scrollMs = 4_000
/** How many times one page adds, focuses and hovers. */
const touches = 5

type Options = { readonly counts: readonly number[]; readonly rounds: number; readonly say: (line: string) => void }

/** Both sides in turn, in the same browser, on the same text with the same annotations. */
export async function measureSideBySide(browser: Browser, { counts, rounds, say }: Options): Promise<Samples[]> {
  const article = sampleArticle(words)
  const pages = { verbatim: await bundledPage('verbatim'), recogito: await bundledPage('recogito') }
  const probe = await bundledProbe()
  const results: Samples[] = []
  for (const count of counts) {
    const measures: Samples['measures'] = {}
    for (let turn = 0; turn < rounds * 2; turn++) {
      // A B, B A, A B: what slows the machine down for a while meets both.
      const side = turn % 4 === 0 || turn % 4 === 3 ? 'verbatim' : 'recogito'
      const context = await browser.newContext({ viewport })
      const page = await context.newPage()
      await page.addInitScript({ content: probe })
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: pages[side] }))
      await page.goto('http://bench.test/')
      await page.evaluate((shown) => benchPage.show(shown), article)
      const all = sampleAnnotations(article, count + touches)
      await measureOne(page, all.slice(0, count), all.slice(count), (name, value) => {
        measures[name] ??= { verbatim: [], recogito: [] }
        measures[name][side].push(value)
      })
      if (turn < 2) await checkTruth(page, side, all.slice(0, count))
      await context.close()
    }
    results.push({ count, measures })
    say(`  ${count} annotations: measured, and true on both sides`)
  }
  return results
}

type Note = (name: string, value: number) => void

async function measureOne(
  page: Page,
  annotations: readonly SampleAnnotation[],
  more: readonly SampleAnnotation[],
  note: Note,
): Promise<void> {
  const thread = await mainThread(page)
  const near = nearTheTop(annotations)
  await page.evaluate((list) => benchPage.prepare(list), annotations)
  const before = await memoryOf(page)
  const loaded = await thread.during(() => page.evaluate(() => benchPage.load()))
  note('load and paint, ms', loaded.value)
  note('load and paint, CPU ms', loaded.cpuMs)
  note('memory, MB', (await memoryOf(page)) - before)
  for (const [i, added] of more.entries()) {
    const [place, other] = [near[(2 * i) % near.length], near[(2 * i + 1) % near.length]]
    if (!place || !other) throw new Error('Nothing is marked on the first screen.')
    const one = { ...added, spans: place.spans }
    const add = await thread.during(() => page.evaluate((wanted) => benchPage.add(wanted), one))
    note('add one, ms', add.value)
    note('add one, CPU ms', add.cpuMs)
    const focus = await thread.during(() => page.evaluate((id) => benchPage.focus(id), other.id))
    note('focus one, ms', focus.value)
    note('focus one, CPU ms', focus.cpuMs)
    note('hover one, ms', await hover(page, place))
  }
  const scroll = await thread.during(() => page.evaluate((ms) => probe.scrollThrough(ms), scrollMs))
  note('scroll, ms a frame', 1000 / scroll.value.framesPerSecond)
  note('scroll, p95 of a frame, ms', scroll.value.p95Ms)
  note('scroll, CPU ms a frame', scroll.cpuMs / scroll.value.frames)
}

/** Annotations on the first screen, where adding and focusing can be seen on both sides. */
const nearTheTop = (annotations: readonly SampleAnnotation[]) =>
  annotations.filter(({ spans }) => (spans[0]?.start ?? 0) > 80 && (spans[0]?.end ?? 0) < 1_200)

/** From beside the text to an annotation with the mouse. */
async function hover(page: Page, annotation: SampleAnnotation): Promise<number> {
  const { x, y } = await page.evaluate((one) => benchPage.placeOf(one), annotation)
  await page.mouse.move(4, 4)
  await page.evaluate(() => benchPage.unhover())
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  await page.evaluate(() => probe.painted())
  const moved = page.evaluate(() => benchPage.hover())
  await page.mouse.move(x, y)
  return moved
}
