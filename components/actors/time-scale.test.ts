import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale } from './time-scale'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

describe('timeScale', () => {
  it('writes years under long times and months under short ones', () => {
    const long = timeScale([{ from: day('2019-06-01'), until: day('2022-03-01') }])
    expect(long.ticks.map(({ moment }) => new Date(moment).getUTCFullYear())).toEqual([2020, 2021, 2022])
    const short = timeScale([{ from: day('2026-01-10'), until: day('2026-04-02') }])
    expect(short.ticks.map(({ moment, isYear }) => [new Date(moment).getUTCMonth(), isYear])).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ])
  })

  it('keeps everything on the line, in its order, whatever the times are', () => {
    const moment = fc.integer({ min: day('1900-01-01'), max: day('2100-01-01') })
    const stretch = fc.tuple(moment, moment).map(([a, b]) => ({ from: Math.min(a, b), until: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 5 }), (stretches) => {
        const { at, ticks } = timeScale(stretches)
        for (const { from, until } of stretches) {
          expect(at(from)).toBeGreaterThanOrEqual(0)
          expect(at(until)).toBeLessThanOrEqual(100.000001)
          expect(at(from)).toBeLessThanOrEqual(at(until))
        }
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
