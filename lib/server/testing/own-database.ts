import { randomBytes } from 'node:crypto'
import { afterAll, inject, vi } from 'vitest'
import { createDatabase, databaseUrl, dropDatabase } from './scratch-database'

/**
 * Gives a test file a database of its own, a copy of the migrated template, made when the file first
 * imports `lib/server/db`: files that never do pay nothing for it.
 */
const { serverUrl, template } = inject('database')
const name = `verbatim_test_${process.pid}_${randomBytes(6).toString('hex')}`
let used = false

vi.mock('@/lib/server/db', async (original) => {
  process.env['DATABASE_URL'] = databaseUrl(serverUrl, name)
  await createDatabase(serverUrl, name, template)
  used = true
  return original()
})

afterAll(async () => {
  if (!used) return
  const { disconnect } = await import('@/lib/server/db')
  await disconnect()
  await dropDatabase(serverUrl, name)
})
