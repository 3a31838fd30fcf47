import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, anchorsOf, heightBeside } from './scroll-anchors'

const pair = fc.record({ here: fc.nat(900), there: fc.nat(900) })
const isRising = (all: readonly Anchor[]) =>
  all.every((one, i) => i === 0 || ((all[i - 1]?.here ?? 0) <= one.here && (all[i - 1]?.there ?? 0) < one.there))

describe('anchorsOf', () => {
  it('keeps pairs that go down on both sides, and all of them where all do', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const kept = anchorsOf(pairs)
        expect(isRising(kept)).toBe(true)
        expect(kept.every((one) => pairs.includes(one))).toBe(true)
        const sorted = pairs.toSorted((a, b) => a.here - b.here)
        if (isRising(sorted)) expect(kept).toHaveLength(pairs.length)
      }),
    )
  })
})

describe('heightBeside', () => {
  it('goes through the anchors and down with them', () => {
    const ends = { here: 1000, there: 1000 }
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), fc.nat(1000), fc.nat(1000), (pairs, a, b) => {
        const anchors = anchorsOf(pairs)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(heightBeside(anchors, low, ends)).toBeLessThanOrEqual(heightBeside(anchors, high, ends) + 1e-9)
      }),
    )
    expect(heightBeside([{ here: 100, there: 300 }], 100, ends)).toBe(300)
    expect(heightBeside([{ here: 100, there: 300 }], 50, ends)).toBe(150)
    expect(heightBeside([], 500, ends)).toBe(500)
  })
})
