import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '@/lib/server/db'
import { WriteLedger } from './write-ledger'

const [desk, user] = [randomUUID(), randomUUID()]
beforeAll(async () => {
  await pool.query(`INSERT INTO desk (id, slug, name) VALUES ($1, 'one', 'One')`, [desk])
  await pool.query(`INSERT INTO "user" (id, email, name, password_hash) VALUES ($1, 'a@b.test', 'A', '')`, [user])
})

/** A ledger of one article that a server is said to have acknowledged. */
function ledgerOf(id: string, key: string): WriteLedger {
  const ledger = new WriteLedger('http://unused.test', 'none')
  ledger.acknowledged.push({ id, key, path: '/articles', body: {}, table: 'article', tries: 1 })
  return ledger
}

const insert = (id: string, key: string) =>
  pool.query('INSERT INTO article (id, desk_id, title, created_by_id) VALUES ($1, $2, $3, $4)', [
    id,
    desk,
    `Report ${key}`,
    user,
  ])

describe('the ledger of the kill test', () => {
  it('sees an acknowledged write that is not there', async () => {
    expect(await ledgerOf(randomUUID(), 'gone').verify(pool)).toEqual({ lost: 1, doubled: 0, torn: 0 })
  })

  it('sees a write that is there without its version and its event', async () => {
    const id = randomUUID()
    await insert(id, 'torn')
    expect(await ledgerOf(id, 'torn').verify(pool)).toEqual({ lost: 0, doubled: 0, torn: 1 })
  })

  it('sees a retry that was made twice', async () => {
    const id = randomUUID()
    await insert(id, 'twice')
    await insert(randomUUID(), 'twice')
    expect(await ledgerOf(id, 'twice').verify(pool)).toMatchObject({ lost: 0, doubled: 1 })
  })
})
