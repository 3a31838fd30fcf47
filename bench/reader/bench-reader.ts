/**
 * `npm run bench:reader`: the reader beside Recogito's text annotator, in one browser, on the same text with the same
 * annotations, in turn; then the whole of Verbatim, as a person opens it. It fails when a page did not draw what it was
 * asked for, and when a target is missed. Machines differ and are shared, so the ratios count; the CPU rows are the page's
 * own work, which a busy machine does not make longer.
 *
 *   npm run bench:reader -- --quick     one round of each
 *   npm run bench:reader -- --json      only the numbers
 *   npm run bench:reader -- --app       the running app as well (it is built first)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../bin/engine/settings'
import { openBrowser } from './browser'
import { measureOwnApp } from './real-app'
import { comparisons, printed, targets } from './report'
import { measureSideBySide } from './side-by-side'

const flags = new Set(process.argv.slice(2))
const [isQuick, isJson] = [flags.has('--quick'), flags.has('--json')]
const say = (line: string) => {
  if (!isJson) console.log(line)
}

const browser = await openBrowser()
try {
  say('Verbatim beside Recogito, on 10,000 words')
  const samples = await measureSideBySide(browser, { counts: [500, 2_000, 10_000], rounds: isQuick ? 1 : 3, say })
  const sizes = [
    { words: 10_000, annotations: 2_000 },
    { words: 10_000, annotations: 10_000 },
    { words: 100_000, annotations: 2_000 },
  ]
  if (flags.has('--app')) say('The running app')
  const app = flags.has('--app') ? await measureOwnApp(browser, { sizes, rounds: isQuick ? 1 : 2, say }) : []
  const rows = comparisons(samples)
  const met = targets(rows, app)
  const folder = join(projectFolder, 'bench-results')
  mkdirSync(folder, { recursive: true })
  const result = JSON.stringify({ at: new Date().toISOString(), rows, app, targets: met }, null, 2)
  writeFileSync(join(folder, 'reader.json'), `${result}\n`)
  console.log(isJson ? result : printed(rows, app, met))
  process.exitCode = met.every(({ isMet }) => isMet) ? 0 : 1
} finally {
  await browser.close()
}
