import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { ownDesk } from '@/lib/server/testing/own-desk'
import { register } from './import'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'))
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
let slug: string

beforeAll(async () => {
  const { deskId } = await ownDesk()
  slug = (await db.desk.findUniqueOrThrow({ where: { id: deskId } })).slug
  vi.stubEnv('VERBATIM_CALLED_FROM', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  process.exitCode = 0
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  process.exitCode = 0
})

type Report = {
  imported: { file: string; storyId: string; status: string }[]
  failed: { file: string; error: string }[]
}

async function run(...args: string[]) {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const program = new Command()
  register(program)
  await program.parseAsync(['import', '--desk', slug, ...args], { from: 'user' })
  const printed = {
    out: out.mock.calls.flat().join('\n'),
    errors: errors.mock.calls.flat().join('\n'),
    code: process.exitCode,
  }
  vi.restoreAllMocks()
  return printed
}

describe('verbatim import', () => {
  it('takes in a folder, says what became of each file, and knows them the second time', async () => {
    mkdirSync(join(folder, 'good/below'), { recursive: true })
    write('good/one.txt', 'The First One\n\nA paragraph of the first article, long enough.\n')
    write('good/below/two.md', '# The Second One\n\nA paragraph.\n')
    write('good/.hidden', 'nothing')
    const first = await run('good', '--story', 'From files', '--outlet', 'The Folder')
    expect(first.code).toBe(0)
    expect(first.out).toMatch(
      /created +good\/below\/two\.md\ncreated +good\/one\.txt\n2 created, 0 new versions, 0 unchanged\./,
    )
    const again = await run('good/one.txt', join(folder, 'good/below/two.md'), '--json')
    const { imported, failed } = JSON.parse(again.out) as Report
    expect(failed).toEqual([])
    expect(imported).toHaveLength(2)
    for (const one of imported) {
      expect(Object.keys(one)).toEqual(['file', 'articleId', 'versionId', 'storyId', 'status'])
      expect(one.status).toBe('unchanged')
    }
    const story = await db.story.findUniqueOrThrow({
      where: { id: imported[0]?.storyId ?? '' },
      include: { articles: { include: { outlet: true } } },
    })
    expect(story.title).toBe('From files')
    expect(story.articles.map(({ outlet }) => outlet?.name)).toEqual(['The Folder', 'The Folder'])
  })

  it('reports bad files and goes on with the rest', async () => {
    mkdirSync(join(folder, 'mixed'))
    write('mixed/a.txt', 'A good one.\n\nWith words.')
    write('mixed/b.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))
    write('mixed/c.txt', '')
    write('mixed/d.txt', 'x'.repeat(5_000_001))
    write('mixed/e.ods', 'words of another kind')
    write('mixed/f.txt', 'Another good one.\n\nWith words.')
    const { out, errors, code } = await run('mixed', 'nowhere.txt', '--json')
    expect(code).toBe(1)
    const { imported, failed } = JSON.parse(out) as Report
    expect(imported.map(({ file }) => file)).toEqual(['mixed/a.txt', 'mixed/f.txt'])
    const reasons = Object.fromEntries(failed.map(({ file, error }) => [file, error]))
    expect(reasons).toEqual({
      'nowhere.txt': expect.stringMatching(/no such file/),
      'mixed/b.docx': expect.stringMatching(/not a text/),
      'mixed/c.txt': expect.stringMatching(/empty/),
      'mixed/d.txt': expect.stringMatching(/5 MB/),
      'mixed/e.ods': expect.stringMatching(/can’t be read yet/),
    })
    expect(errors).toContain('mixed/b.docx')
  })

  it('says so when there is nothing to import, or nobody to import for', async () => {
    mkdirSync(join(folder, 'none'))
    await expect(run('none')).rejects.toThrow(/no files here/)
    await expect(run('good/one.txt', '--desk', 'elsewhere')).rejects.toThrow(/no desk/)
  })

  const corpus = resolve('../shared/corpus')
  it.skipIf(!existsSync(corpus))('takes in the five articles of the corpus with one command', async () => {
    const { out, code } = await run(corpus, '--story', 'The corpus', '--json')
    expect(code).toBe(0)
    const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'))
    expect((JSON.parse(out) as Report).imported).toHaveLength(files.length)
  })
})
