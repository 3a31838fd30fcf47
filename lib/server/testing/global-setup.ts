import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../../../bin/engine/apply-migrations'
import { openEmbeddedDatabase } from '../../../bin/engine/embedded-database'
import { createDatabase, databaseUrl, dropDatabase } from './scratch-database'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which tests may make databases, and the migrated one that they are copies of. */
    database: { serverUrl: string; template: string }
  }
}

/** Speed instead of durability: what a test run writes is thrown away. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Opens one PostgreSQL for the whole run, or uses the one that DATABASE_URL names, and migrates a template
 * database there. On somebody's own server only scratch databases are made, and dropped at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env['DATABASE_URL']
  const folder = external ? undefined : mkdtempSync(join(tmpdir(), 'verbatim-test-'))
  const embedded = folder ? await openEmbeddedDatabase(folder, careless) : undefined
  const serverUrl = external ?? embedded?.url ?? ''
  const template = `verbatim_test_${process.pid}_template`
  await createDatabase(serverUrl, template)
  await applyMigrations(databaseUrl(serverUrl, template), 'prisma/migrations')
  project.provide('database', { serverUrl, template })
  return async () => {
    if (external) await dropDatabase(serverUrl, template)
    await embedded?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
