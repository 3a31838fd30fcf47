import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { createDatabase, databaseUrl, dropDatabase } from '@/lib/server/testing/scratch-database'
import { applyMigrations } from './apply-migrations'

const { serverUrl } = inject('database')
let folder: string
let name: string
let url: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-migrations-'))
  name = `verbatim_test_${randomBytes(6).toString('hex')}`
  url = databaseUrl(serverUrl, name)
  await createDatabase(serverUrl, name)
  migration('1_first', 'CREATE TABLE first (id int); INSERT INTO first VALUES (1);')
})
afterEach(async () => {
  await dropDatabase(serverUrl, name)
  rmSync(folder, { recursive: true, force: true })
})

function migration(title: string, sql: string) {
  mkdirSync(join(folder, title), { recursive: true })
  writeFileSync(join(folder, title, 'migration.sql'), sql)
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const recorded = async () =>
  (await query<{ migration_name: string }>('SELECT migration_name FROM _prisma_migrations ORDER BY 1')).map(
    (row) => row.migration_name,
  )

const tableExists = async (table: string) =>
  (await query<{ there: boolean }>(`SELECT to_regclass('${table}') IS NOT NULL AS there`))[0]?.there

/** Applies the folder in a process of its own and kills that once its migration sleeps in the database. */
async function killInTheMiddle() {
  const script = `const { applyMigrations } = await import('./bin/engine/apply-migrations.ts')
    await applyMigrations(${JSON.stringify(url)}, ${JSON.stringify(folder)})`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  const asleep = () => query(`SELECT 1 FROM pg_stat_activity WHERE datname = '${name}' AND wait_event = 'PgSleep'`)
  while ((await asleep()).length === 0) await sleep(20)
  child.kill('SIGKILL')
  await once(child, 'exit')
  // PostgreSQL may notice the lost client only when the statement ends.
  await query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  )
}

describe('the migration runner', () => {
  it('applies what is missing, in order, once', async () => {
    migration('2_second', 'ALTER TABLE first ADD COLUMN name text;')
    expect(await applyMigrations(url, folder)).toEqual(['1_first', '2_second'])
    expect(await applyMigrations(url, folder)).toEqual([])
    expect(await query('SELECT * FROM first')).toEqual([{ id: 1, name: null }])
  })

  it('leaves nothing of a migration that was killed in the middle, and completes it at the next start', async () => {
    await applyMigrations(url, folder)
    migration('2_second', 'CREATE TABLE second (id int); UPDATE first SET id = 2; SELECT pg_sleep(60);')
    await killInTheMiddle()
    expect(await tableExists('second')).toBe(false)
    expect(await query('SELECT id FROM first')).toEqual([{ id: 1 }])
    expect(await recorded()).toEqual(['1_first'])
    migration('2_second', 'CREATE TABLE second (id int); UPDATE first SET id = 2;')
    expect(await applyMigrations(url, folder)).toEqual(['2_second'])
    expect(await tableExists('second')).toBe(true)
  })

  it('leaves nothing of a migration that fails, and says which', async () => {
    migration('2_second', 'CREATE TABLE second (id int); SELECT 1 / 0;')
    await expect(applyMigrations(url, folder)).rejects.toThrow(/2_second can’t be applied: division by zero/)
    expect(await tableExists('second')).toBe(false)
    expect(await recorded()).toEqual(['1_first'])
  })

  it('refuses a migration that was edited after it was applied', async () => {
    await applyMigrations(url, folder)
    migration('1_first', 'CREATE TABLE first (id bigint);')
    await expect(applyMigrations(url, folder)).rejects.toThrow('1_first was edited after it was applied')
  })

  it('applies each migration once when several start at the same moment', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(url, folder)))
    expect(runs.flat()).toEqual(['1_first'])
  })

  it('records what Prisma records', async () => {
    await applyMigrations(url, folder)
    const [row] = await query<Record<string, unknown>>('SELECT * FROM _prisma_migrations')
    expect(row).toMatchObject({ applied_steps_count: 1, rolled_back_at: null, logs: null })
    expect(row?.['checksum']).toMatch(/^[0-9a-f]{64}$/)
    expect(row?.['finished_at']).toBeInstanceOf(Date)
  })
})
