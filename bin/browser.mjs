/** Finds the browser for the tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Where the browser is: the one that PLAYWRIGHT_CHROMIUM_PATH names, else Playwright's own, else the system's.
 * @returns {Promise<string | undefined>} undefined when there is none
 */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  return [...(named ? [named] : []), chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path))
}

/**
 * Makes sure that there is a browser, telling `say` of the steps that take a while.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} where it is
 */
export async function ensureBrowser(say) {
  const found = await findBrowser()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the system’s packages …')
    if (run('apt-get', ['update'], say)) run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], say)
  }
  if (!(await findBrowser())) {
    say('Downloading Playwright’s Chromium …')
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], say)
  }
  const installed = await findBrowser()
  if (installed) return installed
  throw new Error(
    'There is no browser for the browser tests, and none could be installed. Install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM_PATH to one.',
  )
}

function run(program, args, say) {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (done.status !== 0)
    say(`${program} ${args.join(' ')} failed:\n${(done.stderr || done.stdout || '').slice(-2_000)}`)
  return done.status === 0
}
