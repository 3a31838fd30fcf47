import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsBetween } from './article-parts'
import { Memory } from './memory'
import { concordOf, told } from './testing/told'

const line = fc.constantFrom(
  '“We close the rotten quay,” Ida Moen said.',
  'Ida Moen said the rotten quay was closed.',
  '“We shut the rotten old quay,” said Per Strand.',
  'President Ida Moen denied that the quay was closed on Monday.',
  'The nearly decade-long dispute in Oslo goes on.',
  'Two days of talks in Oslo ended, and 300 workers went home.',
)
const articles = fc
  .array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((texts) => texts.map((lines, i) => told(`O${i}`, lines.join('\n'))))
const plain = ({ utterances, discrepancies }: ReturnType<typeof concordOf>) => ({
  utterances: utterances.map(({ id, base, wordings }) => [id, base.key, wordings.map(({ key }) => key)]),
  discrepancies: discrepancies.map(({ key, explanation }) => [key, explanation]),
})

describe('a concordance that grows article by article', () => {
  it('is what it would be if it were made afresh, however little is kept', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(undefined, { articles: 2, pairs: 3 }), (all, limits) => {
        const memory = new Memory(limits)
        for (let count = 1; count <= all.length; count++)
          expect(plain(concordOf(all.slice(0, count), undefined, memory))).toEqual(
            plain(concordOf(all.slice(0, count))),
          )
      }),
      { numRuns: 60 },
    )
  })

  it('reads an article that comes, and lays it beside the others, alone', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((outlet) =>
      told(outlet, `“We close the rotten quay,” Ida Moen said in ${outlet}.`),
    )
    const memory = new Memory()
    if (!a || !b || !c) throw new Error('three articles')
    concordOf([a, b], undefined, memory)
    const [parts, pairs] = [memory.partsOf(a), memory.pairsOf(a, b)]
    expect(memory.knows(a, c)).toBe(false)
    concordOf([a, b, c], undefined, memory)
    expect(memory.partsOf(a)).toBe(parts)
    expect(memory.pairsOf(a, b)).toBe(pairs)
    expect(memory.knows(a, c)).toBe(true)
  })

  it('pairs what two articles word alike', () => {
    const [a, b] = ['tonight', 'at once'].map((when, i) =>
      told(`O${i}`, `“We close the rotten quay ${when},” Ida Moen said.`),
    )
    const memory = new Memory()
    if (!a || !b) throw new Error('two articles')
    expect(pairsBetween(memory.partsOf(a), memory.partsOf(b))).toMatchObject([{ here: 0, there: 0 }])
  })
})
