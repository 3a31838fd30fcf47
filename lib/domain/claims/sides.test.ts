import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimRelation } from '@/lib/schemas/claim'
import { isOfSame, otherEnd, sideOf, sides, type Tie } from './sides'

const tie = fc
  .record({
    fromId: fc.constantFrom('a', 'b', 'c'),
    toId: fc.constantFrom('a', 'b', 'c'),
    relation: fc.constantFrom(...claimRelation.options),
  })
  .filter(({ fromId, toId }) => fromId !== toId)

describe('sideOf', () => {
  it('tells a claim what the other says of it', () => {
    const read = (relation: Tie['relation']) => sideOf({ fromId: 'other', toId: 'claim', relation }, 'claim')
    expect(claimRelation.options.map(read)).toEqual(['supports', 'contradicts', 'repeats', 'updatedBy'])
  })

  it('tells whoever says it what it says of others', () => {
    const read = (relation: Tie['relation']) => sideOf({ fromId: 'claim', toId: 'other', relation }, 'claim')
    expect(claimRelation.options.map(read)).toEqual(['supportsOther', 'contradictsOther', 'repeats', 'updates'])
  })

  it('reads alike from both sides where it says “repeats”, and nowhere else', () => {
    fc.assert(
      fc.property(tie, (one) => {
        expect(sideOf(one, one.fromId) === sideOf(one, one.toId)).toBe(one.relation === 'repeats')
        expect(sides).toContain(sideOf(one, one.fromId))
      }),
    )
  })

  it('lets two claims contradict each other, and three go round, each read by itself', () => {
    const there: Tie = { fromId: 'a', toId: 'b', relation: 'contradicts' }
    const back: Tie = { fromId: 'b', toId: 'a', relation: 'contradicts' }
    expect([there, back].map((one) => sideOf(one, 'a'))).toEqual(['contradictsOther', 'contradicts'])
    const round: Tie[] = ['ab', 'bc', 'ca'].map(([fromId = '', toId = '']) => ({ fromId, toId, relation: 'updates' }))
    const ofA = round.filter(({ fromId, toId }) => fromId === 'a' || toId === 'a')
    expect(ofA.map((one) => [sideOf(one, 'a'), otherEnd(one, 'a')])).toEqual([
      ['updates', 'b'],
      ['updatedBy', 'c'],
    ])
  })
})

describe('isOfSame', () => {
  it('holds one way between two, and both ways as soon as one of them repeats', () => {
    const there: Tie = { fromId: 'a', toId: 'b', relation: 'supports' }
    expect(isOfSame(there, { ...there, relation: 'updates' })).toBe(true)
    expect(isOfSame(there, { fromId: 'b', toId: 'a', relation: 'contradicts' })).toBe(false)
    expect(isOfSame(there, { fromId: 'b', toId: 'a', relation: 'repeats' })).toBe(true)
    expect(isOfSame(there, { ...there, toId: 'c' })).toBe(false)
  })

  it('does not depend on which is asked first, and holds of each link with itself', () => {
    fc.assert(
      fc.property(tie, tie, (a, b) => {
        expect(isOfSame(a, b)).toBe(isOfSame(b, a))
        expect(isOfSame(a, a)).toBe(true)
      }),
    )
  })
})
