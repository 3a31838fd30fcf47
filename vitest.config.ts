import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': at('.'), 'server-only': at('node_modules/server-only/empty.js') } },
  test: {
    include: ['{app,bench,bin,components,lib}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    // Hundreds of refusals are what the tests are about; only a surprise is worth a line.
    env: { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One PostgreSQL for the run; a file gets a database of its own when it first asks for one.
    globalSetup: 'lib/server/testing/global-setup.ts',
    setupFiles: 'lib/server/testing/own-database.ts',
  },
})
