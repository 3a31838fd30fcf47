import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path'

describe('the address to go to after signing in', () => {
  it.each(['/stories', '/articles?q=quay', '/articles/1#a', '/a%20b', '/%0d%0a//evil'])('goes to %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  it.each([
    ...['', '//evil.invalid', '///evil.invalid', '/\\evil.invalid', '\\\\evil.invalid', 'https:evil.invalid'],
    ...['https://evil.invalid', 'javascript:alert(1)', 'data:text/html,x', 'evil.invalid', './/evil.invalid'],
    ...['/\t/evil.invalid', '/\n/evil.invalid', '/\r\nLocation: x', '/..//evil.invalid', '/.//evil.invalid'],
    ...['/%2e%2e//evil.invalid', ' /stories', '/a b', '/a\\..\\b', '\u2028/stories', '／／evil.invalid', '。/x'],
    undefined,
  ])('stays at home instead of %j', (path) => {
    expect(ownPath(path)).toBe('/')
  })

  it('never leaves the site, whatever it is given', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '%2f', '\t', 'evil.invalid', 'https', 'x')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const base = 'https://verbatim.example'
        expect(new URL(ownPath(pieces.join('')), base).origin).toBe(base)
      }),
      { numRuns: 2000 },
    )
  })
})
