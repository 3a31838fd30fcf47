import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '../text/text-index'
import { quotationsIn } from './quotation-marks'
import { unmarkedQuotations } from './unmarked-quotations'

const text = '“We go now,” she said. The “mayor” left. 「今日は行きます」 “So it is.”'
const index = textIndex(text)
const quotations = quotationsIn(index, { start: 0, end: index.length })
const waiting = (...marks: [number, number][]) =>
  unmarkedQuotations(
    index,
    quotations,
    marks.map(([start, end]) => ({ start, end })),
  ).map(({ start, end }) => index.slice(start, end))

describe('quotations that wait to be marked', () => {
  it('are those of two words, or of as much in writings without spaces', () => {
    expect(waiting()).toEqual(['We go now,', '今日は行きます', 'So it is.'])
  })

  it('are no longer those that a mark covers by half, in one piece or in several', () => {
    expect(waiting([0, 8])).not.toContain('We go now,')
    expect(waiting([1, 3], [7, 10])).not.toContain('We go now,')
    expect(waiting([1, 4])).toContain('We go now,')
    expect(waiting([0, index.length])).toEqual([])
  })

  it('are the same as when each is looked at alone, whatever lies over them', () => {
    const mark = fc
      .tuple(fc.nat(index.length), fc.nat(12))
      .map(([start, length]) => ({ start, end: start + length + 1 }))
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const expected = quotations.filter(({ start, end }) => {
          let under = 0
          for (let at = start; at < end; at++) if (marks.some((one) => one.start <= at && at < one.end)) under++
          return under * 2 < end - start && index.slice(start, end) !== 'mayor'
        })
        expect(unmarkedQuotations(index, quotations, marks)).toEqual(expected)
      }),
    )
  })
})
