import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from './graphemes'
import { sentencesOf } from './sentences'
import { textIndex } from './text-index'
import { wordAt, wordEdge } from './words'

const sentences = (text: string, language: string | null = 'en') => {
  const index = textIndex(text)
  return sentencesOf(index, { start: 0, end: index.length }, language).map(({ start, end }) => index.slice(start, end))
}
describe('sentences', () => {
  const pieces = [
    ...['Dr. ', 'He left. ', '“Why?” ', 'she said', '. ', '\n', '\n\n', '!', 'é', 'e\u0301', '👨‍👩‍👧', '🇳🇴', '𝒜. '],
    ...['「はい。」', '。', 'J. ', '3. ', '…', 'والله؟ ', '\u200d', '« ', ' »', 'क्ष। ', '\r\n', ' '],
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
  const language = fc.constantFrom('en', 'de', 'ja', 'ar', null, 'no such language', 'x')

  it('cover a text, in order, and cut no character', () => {
    fc.assert(
      fc.property(text, language, fc.nat(40), fc.nat(40), (words, tongue, a, b) => {
        const index = textIndex(words)
        const span = { start: Math.min(a, b, index.length), end: Math.min(Math.max(a, b), index.length) }
        const found = sentencesOf(index, span, tongue)
        expect(found[0]?.start).toBe(span.start)
        expect(found.at(-1)?.end).toBe(span.end)
        found.forEach(({ start, end }, i) => {
          if (i > 0) expect(start).toBe(found[i - 1]?.end)
          if (span.start < span.end) expect(start).toBeLessThan(end)
          if (i > 0) expect(isGraphemeBoundary(index, start), `${JSON.stringify(words)} at ${start}`).toBe(true)
        })
      }),
    )
  })

  it('are the same however long the text before them is', () => {
    const once = 'Dr. Lind waits. “Why?” she asked. The U.S. Army came at 5 p.m. on Jan. 3. It left. '
    const length = sentences(once).length
    const found = sentences(once.repeat(400))
    expect(found).toHaveLength(length * 400)
    expect(new Set(found)).toEqual(new Set(sentences(once)))
  })

  it.each<[as: string, language: string, ...parts: string[]]>([
    ['do not end after titles and names', 'en', 'Dr. Lind met Gen. A. B. Moe vs. Mr. Ek. ', 'It ended.'],
    ['do not end after initials', 'en', 'George W. Bush spoke, e.g. Monday. ', 'It ended.'],
    ['do not end after No. before a number', 'en', 'See No. 5 and fig. 3. ', 'No. ', 'Never.'],
    ['do not end in dates', 'en', 'The U.S. Army left on Jan. 3. ', 'It came at 5 p.m. ', 'They slept.'],
    [
      'end after a letter that is no name',
      'en',
      'We have a plan B. ',
      'The end is near. ',
      'It was I. ',
      'Nobody else.',
    ],
    ['end after a number', 'en', 'It rose by 3. ', 'Then it fell.'],
    ['hold who asked', 'en', '“Is it open?” she asked. ', '“No!” he said. ', '“Well.” ', 'She left.'],
    ['hold who asked in German', 'de', '„Das ist gut.“ sagte er. ', '„Warum?“, fragte sie.'],
    ['hold who asked in Russian', 'ru', '«Да!» — сказал он. ', 'Он ушёл.'],
    ['go on after German ordinals', 'de', 'Am 3. Oktober kam z. B. Frau Dr. Huber. ', 'Sie blieb.'],
    ['begin with their opening marks', 'ja', '「はい。」', '「いいえ。」', 'と言った。'],
    ['end with Arabic marks', 'ar', 'وصل اليوم؟ ', 'نعم.'],
    ['end with dandas', 'hi', 'वह गया। ', 'वह आया।'],
    ['go on over a line end, and not over an empty line', 'en', 'The quay\nis closed. ', 'A heading\n\n', 'It rains.'],
  ])('%s', (_as, language, ...parts) => expect(sentences(parts.join(''), language)).toEqual(parts))

  it('are found in a text of a hundred thousand lines without an end in between', () => {
    expect(sentences('no end here\n'.repeat(100_000))).toHaveLength(1)
  })
})

describe('words', () => {
  const index = textIndex('“It’s the 🇳🇴 quay,” he said.')
  const at = (place: number) => {
    const word = wordAt(index, place)
    return word && index.slice(word.start, word.end)
  }

  it('are found where the caret stands in or behind them', () => {
    expect([1, 3, 5, 0, 6].map(at)).toEqual(['It’s', 'It’s', 'It’s', undefined, 'the'])
  })

  it('have edges to go to, one after another, over signs and space', () => {
    const ends: number[] = []
    for (let next = wordEdge(index, 0, { edge: 'end', by: 1 }); next !== undefined; ) {
      ends.push(next)
      next = wordEdge(index, next, { edge: 'end', by: 1 })
    }
    expect(ends.map((end) => index.slice(end - 2, end))).toEqual(['’s', 'he', 'ay', 'he', 'id'])
    expect(wordEdge(index, 6, { edge: 'start', by: -1 })).toBe(1)
    expect(wordEdge(index, 1, { edge: 'start', by: -1 })).toBeUndefined()
  })
})
