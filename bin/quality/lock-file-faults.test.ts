import { describe, expect, it } from 'vitest'
import { type LockFile, lockFileFaults } from './lock-file-faults'

const lock = (packages: LockFile['packages']): LockFile => ({ packages: { '': {}, ...packages } })
const floors = { next: '16.4.6', '@tiptap/*': '3.31.2' }
const sound = { 'node_modules/next': { version: '16.4.6' }, 'node_modules/@tiptap/core': { version: '3.34.0' } }

describe('a lock file', () => {
  it('passes at and above its floors', () => {
    expect(lockFileFaults(lock(sound), floors)).toEqual([])
    expect(lockFileFaults(lock({ ...sound, 'node_modules/next': { version: '17.0.0' } }), floors)).toEqual([])
    expect(lockFileFaults(lock({ ...sound, 'node_modules/next': { version: '16.10.0' } }), floors)).toEqual([])
  })

  it.each(['16.4.5', '16.3.9', '15.9.9', '16.4.6-canary.2', ''])('fails with next %s', (version) => {
    expect(lockFileFaults(lock({ ...sound, 'node_modules/next': { version } }), floors)).toHaveLength(1)
  })

  it('fails when an old copy is nested in another package, or one of a family is old', () => {
    const nested = { 'node_modules/a/node_modules/next': { version: '14.0.0' } }
    expect(lockFileFaults(lock({ ...sound, ...nested }), floors)).toHaveLength(1)
    const family = { 'node_modules/@tiptap/pm': { version: '3.31.1' } }
    expect(lockFileFaults(lock({ ...sound, ...family }), floors)).toHaveLength(1)
  })

  it('fails when a floor guards nothing', () => {
    expect(lockFileFaults(lock(sound), { ...floors, gone: '1.0.0' })).toEqual([
      'gone has a floor, but is not in the lock file.',
    ])
  })

  it('fails when a package names a download address', () => {
    const addressed = { 'node_modules/a': { version: '1.0.0', resolved: 'https://packages.invalid/a-1.0.0.tgz' } }
    expect(lockFileFaults(lock({ ...sound, ...addressed }), floors)).toHaveLength(1)
  })
})
