import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '../../bin/browser.mjs'

export async function openBrowser(): Promise<Browser> {
  const executablePath = await ensureBrowser((line) => console.log(line))
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
}

/** What the page holds after it has thrown away what it can, in MB. */
export async function memoryOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page)
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  await client.detach()
  return usedSize / 1e6
}

/** The work of the page's main thread itself, which a machine that is busy elsewhere does not make longer. */
export async function mainThread(page: Page) {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  const tasksMs = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  return {
    during: async <T>(work: () => Promise<T>): Promise<{ value: T; cpuMs: number }> => {
      const before = await tasksMs()
      const value = await work()
      return { value, cpuMs: (await tasksMs()) - before }
    },
  }
}
