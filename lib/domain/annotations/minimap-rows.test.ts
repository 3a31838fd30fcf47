import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimapRows } from './minimap-rows'

const mark = fc
  .tuple(fc.integer({ min: -5, max: 45 }), fc.nat(10), fc.nat(2))
  .map(([from, length, lane]) => ({ from, to: from + length, lane }))
const clamped = (row: number) => Math.max(0, Math.min(39, row))

describe('minimapRows', () => {
  it('counts on every row of every lane the marks that lie there', () => {
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const rows = minimapRows(marks, 40, 3)
        for (let lane = 0; lane < 3; lane++)
          for (let row = 0; row < 40; row++) {
            const here = marks.filter((one) => one.lane === lane && clamped(one.from) <= row && row <= clamped(one.to))
            expect(rows[lane]?.[row]).toBe(here.length)
          }
      }),
    )
  })

  it('draws nothing on a map without rows', () => {
    expect(minimapRows([{ from: 0, to: 1, lane: 0 }], 0, 1)).toEqual([new Int32Array()])
  })
})
