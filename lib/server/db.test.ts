import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db, pool } from './db'

const warned = vi.fn()
beforeAll(() => void process.on('warning', warned))
afterAll(() => void process.off('warning', warned))

it('asks for what a transaction reads at once in sequence, and answers each', async () => {
  const client = await pool.connect()
  const order: string[] = []
  const ask = (sql: string) =>
    client.query(sql).then(
      () => order.push(sql),
      () => order.push(`failed: ${sql}`),
    )
  await Promise.all([ask('SELECT pg_sleep(0.05)'), ask('SELECT nothing'), ask('SELECT 1')])
  client.release()
  expect(order).toEqual(['SELECT pg_sleep(0.05)', 'failed: SELECT nothing', 'SELECT 1'])
  const read = await db.$transaction((tx) => Promise.all([tx.desk.count(), tx.user.count(), tx.article.count()]))
  expect(read).toEqual([0, 0, 0])
  expect(warned).not.toHaveBeenCalled()
})
