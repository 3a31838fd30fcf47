import { describe, expect, it } from 'vitest'
import { requireEnvironment } from './environment'

const good = {
  DATABASE_URL: 'postgresql://localhost/verbatim',
  NEXTAUTH_SECRET: 'k'.repeat(40),
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NODE_ENV: 'production' as const,
}

describe('the environment of the server', () => {
  it('will do when it is whole', () => {
    expect(() => requireEnvironment(good)).not.toThrow()
    const { NEXTAUTH_SECRET, ...rest } = good
    expect(() => requireEnvironment({ ...rest, AUTH_SECRET: NEXTAUTH_SECRET })).not.toThrow()
  })

  it.each([
    ['NEXTAUTH_SECRET', 'short'],
    ['NEXTAUTH_SECRET', undefined],
    ['DATABASE_URL', 'mysql://localhost/verbatim'],
    ['NEXTAUTH_URL', 'here'],
    ['NEXTAUTH_URL', undefined],
  ])('keeps the server from starting when %s is %s', (name, value) => {
    expect(() => requireEnvironment({ ...good, [name]: value })).toThrow(name)
  })
})
