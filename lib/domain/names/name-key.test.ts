import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key'

describe('nameKey', () => {
  it('folds case, spaces, apostrophes and compatibility forms', () => {
    expect(nameKey('  The\u00a0Daily   FERRY ')).toBe('the daily ferry')
    expect(nameKey('O’Hara')).toBe(nameKey("O'Hara"))
    expect(nameKey('ﬁne print')).toBe('fine print')
  })

  it('sees composed and decomposed letters as the same, and keeps accents apart', () => {
    expect(nameKey('Zoe\u0308')).toBe(nameKey('Zoë'))
    expect(nameKey('Müller')).not.toBe(nameKey('Muller'))
  })

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)))
  })
})
