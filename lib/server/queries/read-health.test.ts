import { expect, it } from 'vitest'
import { pool } from '../db'
import { readHealth } from './read-health'

it('is well when every migration was applied', async () => {
  expect(await readHealth()).toMatchObject({ status: 'ok', database: 'ok', migrations: { last: expect.any(String) } })
})

it('is not while a migration is still to come, failed or was rolled back', async () => {
  const last = (await readHealth()).migrations?.last
  for (const [change, back] of [
    [`SET finished_at = NULL`, `SET finished_at = now()`],
    [`SET rolled_back_at = now()`, `SET rolled_back_at = NULL`],
    [`SET migration_name = 'other'`, `SET migration_name = '${last}'`],
  ]) {
    await pool.query(`UPDATE _prisma_migrations ${change} WHERE migration_name = $1`, [last])
    expect(await readHealth()).toMatchObject({
      status: 'unavailable',
      database: 'not migrated',
      reason: expect.stringMatching(/still to come/),
    })
    await pool.query(`UPDATE _prisma_migrations ${back} WHERE migration_name IN ($1, 'other')`, [last])
  }
})

it('is not before there are tables, or without a database', async () => {
  await pool.query('ALTER TABLE _prisma_migrations RENAME TO put_away')
  expect(await readHealth()).toMatchObject({ status: 'unavailable', database: 'not migrated' })
  await pool.query('ALTER TABLE put_away RENAME TO _prisma_migrations')
  await pool.end()
  expect(await readHealth()).toMatchObject({ status: 'unavailable', database: 'unreachable' })
})
