import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './build'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-sources-'))
  mkdirSync(join(folder, 'app/stories'), { recursive: true })
  writeFileSync(join(folder, 'app/stories/page.tsx'), 'one')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const changes = (work: () => void) => {
  const before = fingerprint(folder)
  work()
  return fingerprint(folder) !== before
}

describe('the fingerprint of the sources', () => {
  it('changes with a word, a name, a new file and the lock file', () => {
    expect(changes(() => writeFileSync(join(folder, 'app/stories/page.tsx'), 'two'))).toBe(true)
    expect(
      changes(() => renameSync(join(folder, 'app/stories/page.tsx'), join(folder, 'app/stories/layout.tsx'))),
    ).toBe(true)
    expect(changes(() => writeFileSync(join(folder, 'app/icon.svg'), ''))).toBe(true)
    expect(changes(() => writeFileSync(join(folder, 'package-lock.json'), '{"a":1}'))).toBe(true)
  })

  it('stays the same for a file that was only touched, and for tests and documents', () => {
    expect(changes(() => writeFileSync(join(folder, 'app/stories/page.tsx'), 'one'))).toBe(false)
    expect(changes(() => writeFileSync(join(folder, 'app/stories/page.test.tsx'), 'x'))).toBe(false)
    expect(changes(() => writeFileSync(join(folder, 'README.md'), 'x'))).toBe(false)
  })
})
