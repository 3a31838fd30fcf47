import 'server-only'
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

/** Asks the database itself; it never throws. */
export async function readHealth(): Promise<Health> {
  try {
    const { rows } = await pool.query<{ applied: number; last: string | null }>(
      'SELECT count(*)::int AS applied, max(migration_name) AS last FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    )
    const migrations = rows[0] ?? { applied: 0, last: null }
    return { status: 'ok', database: 'ok', version, migrations }
  } catch (error) {
    const notMigrated = (error as { code?: string }).code === '42P01'
    return {
      status: 'unavailable',
      database: notMigrated ? 'not migrated' : 'unreachable',
      version,
      reason: notMigrated ? 'The database has no tables yet.' : 'The database can’t be reached just now.',
    }
  }
}
