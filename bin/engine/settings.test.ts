import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { authSecret, readSettings } from './settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = (given: Record<string, string>) =>
  readSettings({ VERBATIM_DATA_DIR: folder, ...given } as unknown as NodeJS.ProcessEnv)

describe('the settings', () => {
  it('know which hosts only this machine can reach', () => {
    const loopback = (host: string) => settings({ HOST: host }).loopback
    expect(['127.0.0.1', '127.8.0.1', '::1', 'localhost'].map(loopback)).toEqual([true, true, true, true])
    expect(['0.0.0.0', '::', '192.0.2.1', '127.0.0.1.example.org'].map(loopback)).toEqual([false, false, false, false])
  })

  it('refuse a wrong value in words', () => {
    expect(() => settings({ PORT: 'many' })).toThrow('PORT is a number')
    expect(() => settings({ DATABASE_URL: 'mysql://h/db' })).toThrow('DATABASE_URL starts with postgresql://')
  })

  it('treat an empty value as none', () => {
    expect(settings({ PORT: '', AUTH_SECRET: '' })).toMatchObject({ port: 3000, secret: undefined })
  })
})

describe('the key of the session cookies', () => {
  it('is made once and kept where only its owner can read it', () => {
    const secret = authSecret(settings({}))
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(authSecret(settings({}))).toBe(secret)
    expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
  })

  it('is refused when short or known to everybody', () => {
    for (const secret of ['short', 'a'.repeat(40), 'change-me-change-me-change-me-change-me'])
      expect(() => authSecret(settings({ AUTH_SECRET: secret }))).toThrow('AUTH_SECRET must be')
  })
})
