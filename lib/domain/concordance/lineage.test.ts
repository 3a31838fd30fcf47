import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CommonPassage, lineageOf, retoldShare } from './lineage'

const articles = [
  { id: 'early', length: 100 },
  { id: 'noon', length: 200 },
  { id: 'late', length: 50 },
]
const both = (a: string, b: string, here: [number, number], there: [number, number]): CommonPassage => ({
  ...{ articles: [a, b], share: 0.9 },
  spans: [
    { start: here[0], end: here[1] },
    { start: there[0], end: there[1] },
  ],
})

describe('lineage', () => {
  it('leads from the earlier article to the later one, however the pair is given', () => {
    const [link] = lineageOf(articles, [both('noon', 'early', [10, 60], [0, 50])])
    expect(link).toEqual({
      ...{ from: 'early', to: 'noon', share: 0.25 },
      passages: [{ there: { start: 0, end: 50 }, here: { start: 10, end: 60 }, share: 0.9 }],
    })
    expect(lineageOf(articles, [both('early', 'noon', [0, 50], [10, 60])])).toEqual([link])
  })

  it('counts once what several earlier ones have, and what lies over each other', () => {
    const links = lineageOf(articles, [
      both('early', 'late', [0, 20], [0, 20]),
      both('noon', 'late', [0, 20], [10, 30]),
      both('early', 'late', [5, 15], [5, 15]),
    ])
    expect(links.map(({ from, share }) => [from, share])).toEqual([
      ['early', 0.4],
      ['noon', 0.4],
    ])
    expect(retoldShare({ id: 'late', length: 50 }, links)).toBeCloseTo(0.6)
    expect(retoldShare({ id: 'early', length: 100 }, links)).toBe(0)
  })

  it('keeps every passage of the story, never leads back in time, and shares lie between nothing and all', () => {
    const place = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => [start, start + length] as const)
    const passage = fc
      .tuple(fc.nat(3), fc.nat(3), place, place)
      .map(([a, b, here, there]) => both(`a${a}`, `a${b}`, [...here], [...there]))
    const all = Array.from({ length: 4 }, (_, i) => ({ id: `a${i}`, length: 100 }))
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (common) => {
        const links = lineageOf(all, common)
        expect(links.flatMap(({ passages }) => passages)).toHaveLength(
          common.filter(({ articles: [a, b] }) => a !== b).length,
        )
        for (const { from, to, share } of links) {
          expect(from < to).toBe(true)
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
