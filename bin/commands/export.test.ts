import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { buildAnnotation } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk } from '@/lib/server/testing/own-desk'
import { register } from './export'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-export-'))
let desk: OwnDesk
let slug: string

beforeAll(async () => {
  desk = await ownDesk()
  slug = (await db.desk.findUniqueOrThrow({ where: { id: desk.deskId } })).slug
  vi.stubEnv('VERBATIM_CALLED_FROM', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function run(...args: string[]) {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const program = new Command()
  register(program)
  await program.parseAsync(['export', '--desk', slug, ...args], { from: 'user' })
  vi.restoreAllMocks()
}

describe('verbatim export', () => {
  it('writes what was approved, and keeps who took it', async () => {
    const { id, revision } = await buildAnnotation(desk, { status: 'approved' })
    await run('--format', 'jsonl', '--out', 'out.jsonl')
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toContain(id)
    const runs = await db.exportRun.findMany({ where: { deskId: desk.deskId }, include: { items: true } })
    expect(runs).toMatchObject([
      {
        ...{ userId: desk.admin.userId, format: 'jsonl', count: 1, finishedAt: expect.any(Date) },
        items: [{ annotationId: id, revision }],
      },
    ])
  })
})
