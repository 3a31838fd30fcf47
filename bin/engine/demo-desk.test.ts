import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { db, pool } from '@/lib/server/db'
import { hashPassword } from '@/lib/server/passwords'
import { seedDemo } from '@/lib/server/seed/seed-demo'
import { seedOnce } from './demo-desk'

const dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-demo-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

/** Starts with a password, and says whether the seed ran. */
async function start(password: string, folder = dataFolder): Promise<boolean> {
  let ran = false
  // The pool opens the file's own database and names it in the environment.
  await pool.query('SELECT 1')
  await seedOnce({ databaseUrl: process.env['DATABASE_URL'] ?? '', dataFolder: folder, password }, async () => {
    ran = true
    await seedDemo(password)
  })
  return ran
}

it('seeds at the first start, and not at the next', async () => {
  expect(await start('the first password')).toBe(true)
  expect(await start('the first password')).toBe(false)
}, 180_000)

it('seeds again when the printed password, the data folder or an account is another one', async () => {
  expect(await start('another password')).toBe(true)
  const otherFolder = mkdtempSync(join(dataFolder, 'other-'))
  expect(await start('another password', otherFolder)).toBe(true)
  const passwordHash = await hashPassword('changed past the seed')
  await db.user.updateMany({ where: { isDemo: true }, data: { passwordHash } })
  expect(await start('another password')).toBe(true)
})

it('seeds again where the seed was killed before its end', async () => {
  await pool.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_kept')
  await pool.query(`DELETE FROM audit_event WHERE action = 'desk.seed'`)
  await pool.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_is_kept')
  expect(await start('another password')).toBe(true)
  expect(await start('another password')).toBe(false)
})

it('leaves a desk alone that somebody else called “demo”', async () => {
  await db.desk.updateMany({ where: { slug: 'demo' }, data: { slug: 'renamed' } })
  await db.desk.create({ data: { id: '01900000-0000-7000-8000-00000000abcd', slug: 'demo', name: 'Our own' } })
  expect(await start('another password')).toBe(true)
  expect(await start('another password')).toBe(false)
  expect(await db.article.count({ where: { desk: { slug: 'demo' } } })).toBe(0)
})
