import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '../text/text-index'
import { transcriptParagraphs } from './transcript-paragraphs'

describe('transcriptParagraphs', () => {
  it('cuts lines where quoted places begin and end, and says which quotes have each piece', () => {
    const index = textIndex('🛟 We sail.\n\nAt dawn we stay.')
    const places = [
      { start: 2, end: 9, quote: 0, place: 0 },
      { start: 5, end: 19, quote: 1, place: 0 },
      { start: 12, end: 19, quote: 0, place: 1 },
    ]
    const lines = transcriptParagraphs(index, places)
    expect(lines.map(({ start }) => start)).toEqual([0, 13])
    expect(lines.map(({ parts }) => parts.map(({ text, quotes }) => [text, quotes]))).toEqual([
      [
        ['🛟 ', []],
        ['We ', [0]],
        ['sail', [0, 1]],
        ['.', [1]],
      ],
      [
        ['At dawn', [1, 0]],
        [' we stay.', []],
      ],
    ])
    const begins = lines.flatMap(({ parts }) => parts.flatMap((part) => part.begins))
    expect(begins).toEqual(places.map(({ quote, place }) => ({ quote, place })))
  })

  it('loses nothing of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '🛟', 'b.') })
    const place = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.nat(5))
    fc.assert(
      fc.property(text, fc.array(place, { maxLength: 6 }), (said, chosen) => {
        const places = chosen.map(([start, length, quote]) => ({ start, end: start + length, quote, place: 0 }))
        const lines = transcriptParagraphs(textIndex(said), places).map(({ parts }) =>
          parts.map((one) => one.text).join(''),
        )
        expect(lines).toEqual(said.split('\n').filter((line) => line.trim() !== ''))
      }),
    )
  })
})
