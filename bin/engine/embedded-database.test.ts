import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningPostmaster } from './cluster'
import { openEmbeddedDatabase } from './embedded-database'
import { claimServer } from './server-claim'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-engine-'))
})
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  const left = postmaster()
  if (left) process.kill(left, 'SIGINT')
  while (postmaster()) await sleep(20)
  rmSync(folder, { recursive: true, force: true })
})

const postmaster = () => {
  const running = runningPostmaster(join(folder, 'postgres'))
  return running && Number.parseInt(running.identity, 10)
}

/** Another process that uses the same folder until it is killed or told to leave. */
async function another(script: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

const anotherUser = () =>
  another(`const { openEmbeddedDatabase } = await import('./bin/engine/embedded-database.ts')
    const database = await openEmbeddedDatabase(${JSON.stringify(folder)})
    console.log(database.opened)
    process.stdin.once('end', () => database.close().then(() => process.exit(0))).resume()`)

async function leave(child: ChildProcess) {
  child.stdin?.end()
  await once(child, 'exit')
}

async function count(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM kept')
    return rows[0]?.n ?? -1
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  it('is made, stopped by its last user and started again with what it held', async () => {
    const made = await openEmbeddedDatabase(folder)
    expect(made.opened).toBe('made')
    const client = new Client({ connectionString: made.url })
    await client.connect()
    await client.query('CREATE TABLE kept AS SELECT 1 AS id')
    expect((await client.query<{ fsync: string }>('SHOW fsync')).rows[0]?.fsync).toBe('on')
    await client.end()
    await made.close()
    expect(postmaster()).toBeUndefined()
    const again = await openEmbeddedDatabase(folder)
    expect([again.opened, again.url]).toEqual(['started', made.url])
    expect(await count(again.url)).toBe(1)
    await again.close()
  })

  it('stays while anybody uses it', async () => {
    const mine = await openEmbeddedDatabase(folder)
    const { child, said } = await anotherUser()
    expect(said).toBe('adopted')
    await mine.close()
    expect(postmaster()).toBeDefined()
    await leave(child)
    expect(postmaster()).toBeUndefined()
  })

  it('outlives a user that was killed, and is adopted', async () => {
    const { child } = await anotherUser()
    const pid = postmaster()
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(postmaster()).toBe(pid)
    const adopted = await openEmbeddedDatabase(folder)
    expect(adopted.opened).toBe('adopted')
    expect(await count(adopted.url)).toBe(1)
    await adopted.close()
    expect(postmaster()).toBeUndefined()
  })

  it('opens after it was killed itself', async () => {
    const mine = await openEmbeddedDatabase(folder)
    process.kill(postmaster() ?? 0, 'SIGKILL')
    const again = await openEmbeddedDatabase(folder)
    expect(await count(again.url)).toBe(1)
    expect(again.url).toBe(mine.url)
    await again.close()
  })

  it('is back at the same address within ten seconds when it dies under its server', async () => {
    const mine = await openEmbeddedDatabase(folder)
    const endWatch = mine.supervise(() => undefined)
    process.kill(postmaster() ?? 0, 'SIGKILL')
    const deadline = Date.now() + 10_000
    const answer = () => count(mine.url).catch(() => undefined)
    await sleep(300)
    while ((await answer()) !== 1 && Date.now() < deadline) await sleep(100)
    expect(await answer()).toBe(1)
    await endWatch()
    await mine.close()
    expect(postmaster()).toBeUndefined()
  })

  it('is not opened by a PostgreSQL of another version', async () => {
    const old = mkdtempSync(join(tmpdir(), 'verbatim-engine-old-'))
    const made = await openEmbeddedDatabase(old)
    await made.close()
    writeFileSync(join(old, 'postgres', 'PG_VERSION'), '15\n')
    await expect(openEmbeddedDatabase(old)).rejects.toThrow(/made by PostgreSQL 15.*Nothing was changed/)
    rmSync(old, { recursive: true, force: true })
  })
})

describe('the claim of a server on its data folder', () => {
  it('refuses a second server in under two seconds, naming the first, and is free when that is killed', async () => {
    const { child } = await another(`const { claimServer } = await import('./bin/engine/server-claim.ts')
      await claimServer(${JSON.stringify(folder)}, 'http://127.0.0.1:4321')
      console.log('claimed')
      setInterval(() => {}, 1000)`)
    const from = Date.now()
    await expect(claimServer(folder, 'http://127.0.0.1:4322')).rejects.toThrow(
      new RegExp(`process ${child.pid} at http://127\\.0\\.0\\.1:4321`),
    )
    expect(Date.now() - from).toBeLessThan(2_000)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const release = await claimServer(folder, 'http://127.0.0.1:4322')
    release()
  })
})
