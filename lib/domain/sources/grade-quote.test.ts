import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeQuote } from './grade-quote'
import type { SaidQuote } from './quote-units'
import { readSource } from './read-source'

const transcript = `BRIEFING OF THE LIGHTHOUSE TRUST, 12 May

[00:00:04] MODERATOR: Good morning. We begin with the warden.

WARDEN ELKE SOMMERBY: Thank you. We counted, um, fourteen cracks in the lantern room, and I was not going to let a single visitor climb the stairs. It is, it was a beautiful tower, and we're going to mend it.

Q.   Did the ministry know?

WARDEN ELKE SOMMERBY: They did not know in March. (Applause.) They knew in April, and you know, they did nothing for three weeks. I wrote to them twice. I never heard back.

[crosstalk]

Q.   Who pays?

MR. DANE ORMOND: The trust pays for the glass. The ministry, as everybody in this room has heard me say at every meeting for the last eleven years, pays for the stairs. That is the law, and I did not write it.`

const source = readSource(transcript)
const direct = (...parts: string[]): SaidQuote => ({ form: 'direct', parts })
const partial = (...parts: string[]): SaidQuote => ({ form: 'partial', parts })
const graded = (quote: SaidQuote) => {
  const { grade, places, ...rest } = gradeQuote(quote, source)
  return { grade, said: places.map(({ start, end }) => source.index.slice(start, end)), ...rest }
}

describe('gradeQuote', () => {
  it.each([
    ['verbatim', direct('They did not know in March.')],
    ['verbatim', direct('THE TRUST PAYS FOR THE “GLASS”')],
    ['verbatim', direct('I wrote to them twice,', 'I never heard back.')],
    ['verbatim', direct('It was a beautiful tower, and we’re going to mend it.')],
    ['verbatim', partial('let a single visitor climb')],
    ['verbatim', direct('let a single visitor climb')],
    ['verbatim', direct('The ministry … pays for the stairs.')],
    ['verbatim', direct('That is the law […] I did not write it.')],
    ['verbatim', direct('They did not know in March. They knew in April …')],
    [
      'cleaned',
      direct(
        'We counted fourteen cracks in the lantern room, and I was not going to let a single visitor climb the stairs.',
      ),
    ],
    [
      'cleaned',
      direct('We counted 14 cracks in the lantern room, and I wasn’t gonna let a single visitor climb the stairs.'),
    ],
    ['cleaned', direct('They knew in April, and they did nothing for three weeks.')],
    ['cleaned', direct('It was a beautiful tower, and we are going to mend it.')],
    ['cleaned', direct('That’s the law, and I didn’t write it.')],
    ['cleaned', direct('I wrote, uh, I wrote to them twice.')],
    ['truncated', direct('I was not going to let a single visitor climb the stairs.')],
    ['truncated', direct('They knew in April.')],
    ['truncated', direct('That is the law,')],
    ['spliced', direct('They did know in March.')],
    ['spliced', direct('The ministry pays for the stairs.')],
    [
      'spliced',
      direct('We counted cracks in the lantern room, and I was not going to let a single visitor climb the stairs.'),
    ],
    ['spliced', direct('They did nothing for three weeks.', 'That is the law, and I did not write it.')],
    ['spliced', direct('I was going to let a single visitor climb the stairs.')],
    [
      'paraphrased',
      direct('We found fourteen cracks in the lantern room, and I would not let one visitor climb up the stairs.'),
    ],
    ['paraphrased', direct('We counted forty cracks in the lantern room.')],
    ['not-found', direct('The ferry will sail from the fish dock tomorrow.')],
    ['not-found', partial('rotten')],
    ['not-found', partial('it was not for them')],
  ] as const)('grades as %s: %o', (grade, quote) => {
    expect(graded(quote)).toMatchObject({ grade })
  })

  it('leaves a negation or a number that is missing to nobody’s editing', () => {
    const [word] = ['They did know in March.'].map((text) => graded(direct(text)))
    expect(word?.diff).toContainEqual({ op: 'delete', text: 'not' })
  })

  it('points to each stretch of the unchanged text, and says what lies between', () => {
    const { said, diff } = graded(direct('The ministry pays for the stairs.'))
    expect(said).toEqual(['The ministry', 'pays for the stairs'])
    expect(diff.map(({ op }) => op)).toEqual(['equal', 'delete', 'equal'])
    const across = graded(direct('They did not know in March. They knew in April …'))
    expect(across.said).toEqual(['They did not know in March. (Applause.) They knew in April'])
    expect(across.diff).toEqual([{ op: 'equal', text: 'They did not know in March. They knew in April' }])
  })

  it('takes parts of a split quote that stand far apart for two places', () => {
    const { said } = graded(direct('They did nothing for three weeks.', 'That is the law, and I did not write it.'))
    expect(said).toEqual(['they did nothing for three weeks', 'That is the law, and I did not write it'])
  })

  it('grades nothing as found that has no words', () => {
    expect(graded(direct('…'))).toEqual({ grade: 'not-found', said: [], diff: [], score: 0 })
    expect(gradeQuote(direct('Words.'), readSource('')).grade).toBe('not-found')
  })

  it('cuts nothing off in captions without sentences', () => {
    const captions = readSource(
      Array.from({ length: 60 }, (_, i) => `the warden counted crack${i} in the tower${i} and went on`).join(' '),
    )
    expect(gradeQuote(direct('The warden counted crack7 in the tower7'), captions).grade).toBe('verbatim')
  })
})

const letters = fc.string({ unit: fc.constantFrom(...'bcdfglmnprst'), minLength: 3, maxLength: 7 })
const vocabulary = fc.uniqueArray(letters, { minLength: 60, maxLength: 160 })
/** A text of sentences in which every word stands once. */
const told = vocabulary.map((words) => {
  const sentences: string[] = []
  for (let i = 0; i < words.length; i += 9) {
    const sentence = words.slice(i, i + 9).join(' ')
    sentences.push(`${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`)
  }
  return { words, text: sentences.join(' ') }
})
const stretch = fc.tuple(fc.nat(), fc.integer({ min: 12, max: 40 }))
const sliceOf = (words: readonly string[], [at, length]: readonly [number, number]) => {
  const from = at % Math.max(1, words.length - length)
  return words.slice(from, from + length)
}
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

describe('any quote', () => {
  it('is verbatim where it is a slice of the source, and its place says the same words', () => {
    fc.assert(
      fc.property(told, stretch, ({ words, text }, where) => {
        const [slice, read] = [sliceOf(words, where).join(' '), readSource(text)]
        const { grade, places } = gradeQuote(partial(slice), read)
        expect(grade).toBe('verbatim')
        expect(places.map(({ start, end }) => plain(read.index.slice(start, end)))).toEqual([slice])
      }),
    )
  })

  it('is cleaned where fillers were put into it', () => {
    const fillers = fc.array(fc.constantFrom('um', 'uh', 'er', 'you know', 'I mean'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(told, stretch, fillers, fc.nat(), ({ words, text }, where, put, at) => {
        const slice = sliceOf(words, where)
        put.forEach((filler, i) => slice.splice(1 + ((at + 3 * i) % (slice.length - 1)), 0, filler))
        expect(gradeQuote(partial(slice.join(' ')), readSource(text)).grade).toBe('cleaned')
      }),
    )
  })

  it('is spliced where three words or more were taken out of its middle', () => {
    fc.assert(
      fc.property(told, stretch, fc.integer({ min: 3, max: 5 }), ({ words, text }, where, count) => {
        const slice = sliceOf(words, where)
        slice.splice(4, count)
        const { grade, places } = gradeQuote(partial(slice.join(' ')), readSource(text))
        expect(grade).toBe('spliced')
        expect(places).toHaveLength(2)
      }),
    )
  })

  it('is not found in a text of other words', () => {
    fc.assert(
      fc.property(told, stretch, ({ words, text }, where) => {
        const other = sliceOf(words, where).map((word) => `${word}a`)
        expect(gradeQuote(direct(other.join(' ')), readSource(text)).grade).toBe('not-found')
      }),
    )
  })

  it('has its places in the text, in words of it', () => {
    const word = fc.constantFrom(
      'the',
      'quay',
      'is',
      'Closed.',
      'not',
      'um,',
      '🛟',
      'it’s',
      'MR. ORMOND:',
      '[00:01:02]',
      '12',
      '\n',
    )
    const text = fc.array(word, { maxLength: 60 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (said, parts) => {
        const read = readSource(said)
        const { places, score } = gradeQuote(direct(...parts), read)
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(read.index.length)
          expect(read.index.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su)
        }
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('500 quotes against a transcript of 100,000 words', () => {
  it('are graded in no time', () => {
    // A plain generator of numbers: the same text every time, with frequent words and rare ones.
    let seed = 7
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed / 2_147_483_648
    }
    const all = Array.from({ length: 100_000 }, () => `w${Math.floor(9_000 * next() ** 4)}`)
    const text = all.map((one, i) => (i % 14 === 13 ? `${one}.\n` : one)).join(' ')
    const quotes = Array.from({ length: 500 }, (_, i) => {
      const from = Math.floor(next() * 99_000)
      const slice = all.slice(from, from + 12 + Math.floor(next() * 30))
      if (i % 4 === 1) slice.splice(5, 4)
      if (i % 4 === 2) slice.splice(3, 1, 'other')
      return partial((i % 4 === 3 ? slice.toSorted() : slice).join(' '))
    })
    // Of this process alone: others may want the machine meanwhile.
    const began = process.cpuUsage()
    const read = readSource(text)
    const grades = quotes.map((quote) => gradeQuote(quote, read).grade)
    const tookMs = process.cpuUsage(began).user / 1_000
    expect(grades.filter((grade) => grade === 'verbatim').length).toBeGreaterThanOrEqual(125)
    expect(tookMs).toBeLessThan(2_500)
  })
})
