import { describe, expect, it } from 'vitest'
import { gradeQuote } from './grade-quote'
import { readSource } from './read-source'

const source =
  readSource(`WARDEN: We feel very optimistic about the lantern. The plan was very much refined over the winter.

STRAND: We are, um, deeply grateful to the harbour crew. We feel tired.

Q. Optimistic, then? It was a long night, and this is the day for them.`)
const grade = (words: string) => gradeQuote({ form: 'partial', parts: [words] }, source)

describe('a short quote', () => {
  it.each([
    ['spliced', 'We feel optimistic'],
    ['spliced', 'grateful to the crew'],
    ['cleaned', 'We are deeply grateful'],
    ['verbatim', 'very much refined'],
    ['not-found', 'significantly refined'],
    ['not-found', 'optimistic we feel'],
    ['not-found', 'We feel refined'],
    ['not-found', 'feel tired then'],
    ['not-found', 'it was for them'],
    ['not-found', 'a catastrophic failure'],
  ])('is %s: %s', (expected, words) => {
    expect(grade(words).grade).toBe(expected)
  })

  it('says which word is left out', () => {
    expect(grade('We feel optimistic').diff).toContainEqual({ op: 'delete', text: 'very' })
  })
})
