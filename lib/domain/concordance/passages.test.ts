import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownPair, passagesBetween, tellingSentences } from './passages'
import { told } from './testing/told'

const sentences = [
  'Harbour master Ida Moen closed the rotten quay on Monday.',
  'The ferry company had ordered new timber in March.',
  'Fishermen threatened to block the northern breakwater.',
  'Ida Moen warned the ferry company of Moen’s rotten timber.',
  'Nobody was hurt.',
]
const article = (outlet: string, lines: readonly string[]) => told(outlet, lines.join('\n'))

/** The pairs of sentences, each by its words. */
function pairs(here: readonly string[], there: readonly string[], known: readonly KnownPair[] = []) {
  const [a, b] = [article('A', here), article('B', there)]
  return passagesBetween(tellingSentences(a), tellingSentences(b), known).map((one) => [
    a.index.slice(one.here.start, one.here.end),
    b.index.slice(one.there.start, one.there.end),
    one.kind,
  ])
}

describe('passages that two articles tell', () => {
  it('are sentences with the same words, and others in other words', () => {
    const retold = 'The rotten quay has been closed by harbour master Moen since Monday.'
    expect(pairs([sentences[0] as string], [retold])).toEqual([[sentences[0], retold, 'retold']])
    expect(pairs([sentences[1] as string], [sentences[2] as string, sentences[1] as string])).toEqual([
      [sentences[1], sentences[1], 'copied'],
    ])
  })

  it('are not sentences that share only the names of the day', () => {
    const names = [
      'In Bergvik Moen haggled with Strand over the price of timber.',
      'Strand thanked Bergvik for flowers, and Moen for patience.',
    ]
    const others = [
      'Strand and Moen will never give up the shipyard, they vowed in Bergvik.',
      'A gale kept Moen’s launch in Bergvik while Strand telephoned the insurers.',
    ]
    expect(pairs(names, others)).toEqual([])
  })

  it('give each sentence to the one that it is likest to', () => {
    const near = 'Moen warned of rotten timber at the ferry company.'
    const [, other] = pairs([near, sentences[3] as string], [sentences[3] as string]).map(([here]) => here)
    expect(other).toBeUndefined()
  })

  it('stand where the concordance knows of one utterance, whatever their words are', () => {
    const here = ['“Enough is enough,” she said.', sentences[1] as string]
    const there = [sentences[2] as string, '“We have had our fill.”']
    expect(pairs(here, there)).toEqual([])
    const known = {
      here: { start: 0, end: 19 },
      there: { start: (there[0] as string).length + 1, end: (there[0] as string).length + 24 },
    }
    expect(pairs(here, there, [known])).toEqual([[here[0], there[1], 'retold']])
  })

  it('are the same from either side, and no sentence has two', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), fc.shuffledSubarray(sentences), (one, other) => {
        const found = pairs(one, other)
        const back = pairs(other, one)
        expect(new Set(back.map(([a, b]) => `${b} ${a}`))).toEqual(new Set(found.map(([a, b]) => `${a} ${b}`)))
        expect(new Set(found.map(([a]) => a)).size).toBe(found.length)
      }),
    )
  })
})
