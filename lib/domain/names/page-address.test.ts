import { describe, expect, it } from 'vitest'
import { pageAddress } from './page-address'

describe('pageAddress', () => {
  it('drops the fragment and keeps path and query', () => {
    expect(pageAddress('HTTPS://Example.ORG/a/b?id=1#c')).toBe('https://example.org/a/b?id=1')
  })

  it('has nothing to say about nothing', () => {
    expect(pageAddress(undefined)).toBeNull()
    expect(pageAddress(null)).toBeNull()
  })
})
