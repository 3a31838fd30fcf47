import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../tokens'
import { quotationsOf } from './quotations'

const found = (text: string) => quotationsOf(text, linesOf(text)).map(({ from, to }) => text.slice(from, to))

describe('quotationsOf', () => {
  it('finds curly, straight, doubled, low and angled marks', () => {
    for (const text of [
      '“We sail.” x',
      '"We sail." x',
      "''We sail.'' x",
      '„We sail.“ x',
      '«We sail.» x',
      '‘We sail.’ x',
    ])
      expect(found(text), text).toEqual(['We sail.'])
  })

  it('finds what one mark opens and another kind closes', () => {
    expect(found('“We sail," he said. "And we stay.”')).toEqual(['We sail,', 'And we stay.'])
  })

  it('takes no apostrophe for a mark', () => {
    expect(found('It’s the voters’ pier, and the ’90s were Moen’s.')).toEqual([])
    expect(found("It's the voters' pier, and 'tis late.")).toEqual([])
  })

  it('keeps what is nested inside of what is around it', () => {
    const text = '“He told me ‘never again’ and left,” she said.'
    const [outer] = quotationsOf(text, linesOf(text))
    expect(outer?.nested.map(({ from, to }) => text.slice(from, to))).toEqual(['never again'])
    expect(found(text)).toHaveLength(1)
  })

  it('follows a quotation over paragraphs that each open it again', () => {
    const text = '“We sail.\n“We stay.\n“We drift.”\nThat was all.'
    expect(found(text)).toEqual(['We sail.', 'We stay.', 'We drift.'])
    expect(quotationsOf(text, linesOf(text)).map(({ continues, isClosed }) => [continues, isClosed])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
  })

  it('survives marks without a partner', () => {
    expect(found('“We sail. “We stay,” he said.\nNext.')).toEqual(['We stay,'])
    expect(found('We sail,” he said.')).toEqual([])
  })

  it('leaves what markup holds alone', () => {
    expect(found('<a href="https://tidewire.example">Tide</a> said “no”.')).toEqual(['no'])
  })

  it('gives stretches in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      "''",
      '«',
      '»',
      '„',
      ' ',
      'a',
      'é',
      '👨‍👩‍👧',
      '.',
      ',',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, from, to } of quotationsOf(text, linesOf(text))) {
          expect(last <= start && start <= from && from < to && to <= end && end <= text.length).toBe(true)
          last = end
        }
      }),
    )
  })
})
