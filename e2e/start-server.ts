import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ScratchServer } from '../bench/scratch-server'
import { createDatabase, databaseUrl, dropDatabase } from '../lib/server/testing/scratch-database'

/**
 * Starts Verbatim as `npm start` does, on a port, a data folder and a database of its own, for all browser tests.
 * They read VERBATIM_E2E_ORIGIN and VERBATIM_DEMO_PASSWORD. VERBATIM_E2E_ORIGIN given from outside names a running
 * server that is used instead, and left running.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  if (process.env['VERBATIM_E2E_ORIGIN']) return () => Promise.resolve()
  const database = await scratchDatabase(process.env['DATABASE_URL'])
  const server = new ScratchServer(database.environment)
  try {
    await server.start()
  } catch (error) {
    await stop(server, database)
    throw error
  }
  process.env['VERBATIM_E2E_ORIGIN'] = server.origin
  process.env['VERBATIM_DEMO_PASSWORD'] = readFileSync(join(server.folder, 'demo-password'), 'utf8').trim()
  return () => stop(server, database)
}

type Database = { readonly environment: Readonly<Record<string, string>>; readonly drop: () => Promise<void> }

/** On somebody's own server the tests have a database of their own, which goes with them. */
async function scratchDatabase(serverUrl: string | undefined): Promise<Database> {
  if (!serverUrl) return { environment: {}, drop: () => Promise.resolve() }
  const name = `verbatim_e2e_${process.pid}`
  await createDatabase(serverUrl, name)
  return { environment: { DATABASE_URL: databaseUrl(serverUrl, name) }, drop: () => dropDatabase(serverUrl, name) }
}

async function stop(server: ScratchServer, database: Database): Promise<void> {
  await server.stop()
  await database.drop()
  server.remove()
}
