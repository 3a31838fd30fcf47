import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '@/package.json'
import { pool } from '../db'

export type Health = {
  readonly status: 'ok' | 'unavailable'
  readonly database: 'ok' | 'unreachable' | 'not migrated'
  readonly version: string
  /** How many migrations were applied, and the last one's name. */
  readonly migrations?: { readonly applied: number; readonly last: string | null }
  readonly reason?: string
}

/** The migrations that this server was made for, as the names of their folders. */
const known = readdirSync(join(process.cwd(), 'prisma/migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Asks the database itself; it never throws. A database that lacks a migration is not one to work on. */
export async function readHealth(): Promise<Health> {
  try {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    const migrations = { applied: rows.length, last: rows.at(-1)?.name ?? null }
    const pending = known.filter((name) => !rows.some((row) => row.name === name)).length
    if (pending > 0)
      return { ...notMigrated(`${pending} of ${known.length} migrations are still to come.`), migrations }
    return { status: 'ok', database: 'ok', version, migrations }
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return notMigrated('The database has no tables yet.')
    return { ...notMigrated('The database can’t be reached just now.'), database: 'unreachable' }
  }
}

const notMigrated = (reason: string) =>
  ({ status: 'unavailable', database: 'not migrated', version, reason }) satisfies Health
