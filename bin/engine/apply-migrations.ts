import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** One folder of prisma/migrations. `checksum` is the SHA-256 of its SQL, as Prisma records it. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** What a database knows of the migrations that were applied to it. */
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/** The lock that `prisma migrate deploy` takes, so that the two never run at once. */
const prismaLock = 72_707_369

// As Prisma creates it, so that `prisma migrate deploy` can take over.
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies the migrations that a database lacks, oldest first, and returns their names. Each runs in one
 * transaction with its own bookkeeping: killed in the middle, it leaves nothing behind.
 * @throws when a migration was edited after it was applied, or failed under another tool
 */
export async function applyMigrations(connectionString: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(bookkeeping)
    const pending = pendingOf(readMigrations(folder), await appliedTo(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function appliedTo(client: Client): Promise<Map<string, Applied>> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.migration_name, row]))
}

function pendingOf(migrations: Migration[], applied: Map<string, Applied>): Migration[] {
  return migrations.filter(({ name, checksum }) => {
    const earlier = applied.get(name)
    if (!earlier) return true
    if (!earlier.finished_at) throw new Error(`Migration ${name} failed earlier; see logs in _prisma_migrations.`)
    if (earlier.checksum !== checksum) throw new Error(`Migration ${name} was edited after it was applied.`)
    return false
  })
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} can’t be applied: ${(error as Error).message}`, { cause: error })
  }
}
