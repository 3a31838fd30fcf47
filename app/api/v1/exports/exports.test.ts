import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { newId } from '@/lib/server/new-id'
import { newToken, tokenHash } from '@/lib/server/people/principals'
import { buildAnnotation } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk } from '@/lib/server/testing/own-desk'
import { GET } from './[format]/route'

let desk: OwnDesk
const token = newToken()
beforeAll(async () => {
  desk = await ownDesk()
  const { userId, deskId } = desk.viewer
  await db.apiToken.create({ data: { id: newId(), userId, deskId, name: 'nightly', hash: tokenHash(token) } })
  await buildAnnotation(desk, { status: 'approved' })
})

const ask = (method: string, format: string) =>
  GET(
    new Request(`http://desk.test/api/v1/exports/${format}`, { method, headers: { authorization: `Bearer ${token}` } }),
    { params: Promise.resolve({ format }) },
  )
const runs = () => db.exportRun.findMany({ where: { deskId: desk.deskId } })

describe('GET /exports', () => {
  it('leaves one run and nothing on the record; HEAD and a refusal leave nothing', async () => {
    const events = () => db.auditEvent.count({ where: { deskId: desk.deskId } })
    const before = await events()
    const head = await ask('HEAD', 'csv')
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      ...[200, expect.stringContaining('text/csv'), ''],
    ])
    expect((await ask('GET', 'nothing')).status).toBe(404)
    expect(await runs()).toEqual([])
    const got = await ask('GET', 'csv')
    expect([...got.headers]).toEqual(expect.arrayContaining([...head.headers]))
    expect(await got.text()).toContain('The')
    expect(await runs()).toMatchObject([{ userId: desk.viewer.userId, count: 1, finishedAt: expect.any(Date) }])
    expect(await events()).toBe(before)
  })
})
