import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFileLock } from './file-lock'
import { identityOf, ownIdentity } from './process-identity'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that does nothing until it is killed. */
async function idler() {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'])
  await once(child.stdout, 'data')
  const identity = identityOf(child.pid ?? 0)
  if (!identity) throw new Error('The idle process has no identity.')
  return { identity, kill: async () => [child.kill('SIGKILL'), await once(child, 'exit')] }
}

describe('a file lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await sleep(5)
      inside--
    }
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(path, 20_000, work)))
    expect(most).toBe(1)
    expect(existsSync(path)).toBe(false)
  })

  it('is free again after work that failed', async () => {
    await expect(withFileLock(path, 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withFileLock(path, 1_000, async () => 'mine')).toBe('mine')
  })

  it('is never taken from a living holder, whom the refusal names', async () => {
    const holder = await idler()
    writeFileSync(path, holder.identity)
    const pid = Number.parseInt(holder.identity, 10)
    await expect(withFileLock(path, 200, async () => 'mine')).rejects.toThrow(`Process ${pid} holds`)
    expect(readFileSync(path, 'utf8')).toBe(holder.identity)
    await holder.kill()
  })

  it('is taken over from a holder that was killed', async () => {
    const holder = await idler()
    writeFileSync(path, holder.identity)
    await holder.kill()
    expect(await withFileLock(path, 1_000, async () => readFileSync(path, 'utf8'))).toBe(ownIdentity)
  })

  it('is taken over when its pid now belongs to a later process', async () => {
    writeFileSync(path, `${process.pid}@1`)
    expect(await withFileLock(path, 1_000, async () => 'mine')).toBe('mine')
  })

  it('lets one of many in when all find the same dead holder', async () => {
    writeFileSync(path, `${process.pid}@1`)
    let inside = 0
    const work = async () => {
      expect(++inside).toBe(1)
      await sleep(3)
      inside--
    }
    await Promise.all(Array.from({ length: 12 }, () => withFileLock(path, 20_000, work)))
  })
})
