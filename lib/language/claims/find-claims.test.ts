import { describe, expect, it } from 'vitest'
import { findQuotes } from '../quotes'
import { linesOf, readParagraphs } from '../tokens'
import { checkability } from './checkability'
import { findClaims } from './find-claims'

const wordsOf = (text: string) => readParagraphs(text, linesOf(text))[0]?.words ?? []
const score = (text: string) => checkability(wordsOf(text)).score

describe('checkability', () => {
  it('ranks what can be looked up above what cannot', () => {
    const facts = [
      'Unemployment has doubled to 12 percent since 2019.',
      'The council voted to cut 40 million crowns from the port.',
    ]
    for (const fact of facts)
      for (const other of [
        'Thank you all for coming tonight.',
        'What do you think we should do about it?',
        'I hope so.',
      ])
        expect(score(fact), `${fact} ${other}`).toBeGreaterThan(score(other))
  })

  it('names the words that make it checkable', () => {
    const text = 'The port lost $4 million and 12% of its crews in 2019, more than any other.'
    const { reasons } = checkability(wordsOf(text))
    expect(reasons.map(({ sign, start, end }) => [sign, text.slice(start, end)])).toEqual([
      ['money', '$4'],
      ['magnitude', 'million'],
      ['percent', '12%'],
      ['year', '2019'],
      ['comparison', 'than'],
    ])
  })
})

describe('findClaims', () => {
  it('tells the narrator’s claims from those of people who are quoted', () => {
    const text =
      'The port lost 40 million crowns in 2019 because its cranes were sold.\n“We have lost 300 jobs since 2020, more than any port in the north,” Ida Moen said.\nIt rained.\nNobody came.\nThe band played.\nThen all went home.\nThe night was quiet.\nA dog barked.'
    const paragraphs = readParagraphs(text, linesOf(text))
    const claims = findClaims(paragraphs, findQuotes(text, paragraphs))
    expect(claims.map(({ claimedBy }) => claimedBy)).toEqual(['narrator', 'speaker'])
    const by = claims[1]?.speaker
    expect(by && text.slice(by.start, by.end)).toBe('Ida Moen')
    const evidence = claims.map(({ reasons }) => reasons.map(({ start, end }) => text.slice(start, end)))
    expect(evidence).toEqual([
      ['40', 'million', '2019', 'because'],
      ['300', '2020', 'than'],
    ])
  })
})
