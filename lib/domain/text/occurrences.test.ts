import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrencesOf } from './occurrences'
import { textIndex } from './text-index'

const found = (text: string, words: string, likeness: 'same' | 'alike' = 'same') => {
  const index = textIndex(text)
  return occurrencesOf(index, words, likeness).map(({ start, end }) => index.slice(start, end))
}

describe('occurrencesOf', () => {
  it('finds whole words only', () => {
    expect(found('The port reports to the port.', 'port')).toHaveLength(2)
  })

  it('finds what differs in case, marks and white space only when asked to', () => {
    const text = 'Money for “the birds”, money\nfor "the birds".'
    expect(found(text, 'money for “the birds”')).toEqual([])
    expect(found(text, 'money for “the birds”', 'alike')).toEqual(['Money for “the birds”', 'money\nfor "the birds"'])
  })

  it('finds in any text any words of it, true to the text, none within another', () => {
    const sign = fc.constantFrom('a', 'B', ' ', '“', '.', '(', '[', '\\', '$', '-', '👨‍👩‍👧', 'é', 'ß', '\n')
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 40 }), fc.nat(30), fc.nat(8), (signs, from, length) => {
        const text = signs.join('')
        const words = signs
          .slice(from, from + length + 1)
          .join('')
          .trim()
        fc.pre(words !== '')
        const index = textIndex(text)
        const spans = occurrencesOf(index, words)
        for (const [at, { start, end }] of spans.entries()) {
          expect(index.slice(start, end)).toBe(words)
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        }
        const alone = ` ${words} `
        expect(occurrencesOf(textIndex(alone), words)).toHaveLength(1)
        expect(occurrencesOf(textIndex(alone), words, 'alike')).toHaveLength(1)
      }),
    )
  })
})
