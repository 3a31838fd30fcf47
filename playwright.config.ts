import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './bin/browser.mjs'

const executablePath = await findBrowser()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/start-server.ts',
  // One server, one database, one story after the other: what a test finds is what the ones before it left.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['VERBATIM_E2E_ORIGIN'] ?? 'http://127.0.0.1',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium's sandbox refuses to run as root, which is what containers are.
      chromiumSandbox: !isRoot,
    },
  },
  projects: [{ name: 'chromium' }],
})
