import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationOf } from './relation'
import { differsInNegation, diffWords, wordDiff } from './word-diff'

const word = fc.constantFrom('the', 'quay', 'is', 'closed', 'Island', 'not', 'é', '12', 'we’ll')
const sentence = fc.array(word, { maxLength: 14 }).map((all) => all.join(' '))
const plain = (text: string) => diffWords(text).map(({ same }) => same)

describe('wordDiff', () => {
  it('gives one wording without what it adds, and the other without what it leaves out', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const parts = wordDiff(a, b)
        const without = (op: 'insert' | 'delete') =>
          plain(parts.flatMap((part) => (part.op === op ? [] : part.text)).join(' '))
        expect(without('insert')).toEqual(plain(a))
        expect(without('delete')).toEqual(plain(b))
        expect(parts.every((part, i) => part.op !== parts[i - 1]?.op)).toBe(true)
      }),
    )
  })

  it('takes letters with their accents, however they are composed', () => {
    const composed = 'Le café de Zoë est fermé'
    expect(plain(composed.normalize('NFD'))).toEqual(plain(composed.normalize('NFC')))
    expect(wordDiff(composed.normalize('NFD'), composed.normalize('NFC'))).toHaveLength(1)
  })

  it('says what is the same once', () => {
    expect(wordDiff('The quay is closed,', 'The quay is closed.')).toEqual([
      { op: 'equal', text: 'The quay is closed' },
    ])
    expect(wordDiff('The territorial issue is hard', 'The territorial question is hard')).toEqual([
      { op: 'equal', text: 'The territorial' },
      { op: 'delete', text: 'issue' },
      { op: 'insert', text: 'question' },
      { op: 'equal', text: 'is hard' },
    ])
  })
})

describe('differsInNegation', () => {
  it.each([
    ['They did not know', 'They did know', true],
    ['We will go', 'We won’t go', true],
    ["It isn't closed", 'It is closed', true],
    ['We cannot sail', 'We can sail', true],
    ['We sail without delay', 'We sail with delay', true],
    ['We did not sail', 'We didn’t sail', false],
    ['It cannot be', "It can't be", false],
    ['We do not sail', 'We do not sail', false],
    ['A notable night', 'A night', false],
    ['He said no and left', 'He said never and left', false],
  ])('of “%s” and “%s” is %s', (from, to, expected) => {
    expect(differsInNegation(wordDiff(from, to))).toBe(expected)
  })
})

describe('relationOf', () => {
  const base = 'We counted eleven rotten piles and closed the quay at once.'
  it.each([
    ['we counted eleven rotten piles and closed the quay at once', 'direct', 'identical'],
    ['closed the quay at once', 'partial', 'truncation'],
    ['We counted eleven piles and closed the quay at once', 'direct', 'splice'],
    ['We counted twelve rotten piles and shut the quay at once', 'direct', 'wording'],
    ['The wood has gone', 'direct', 'paraphrase'],
    ['that they had counted eleven rotten piles', 'indirect', 'paraphrase'],
  ] as const)('of “%s” (%s) is %s', (other, form, relation) => {
    expect(relationOf(base, other, form)).toBe(relation)
  })

  it('is identical with itself and tells a shortened wording from its full one both ways', () => {
    fc.assert(
      fc.property(sentence, fc.nat(5), (text, cut) => {
        expect(relationOf(text, text, 'direct')).toBe('identical')
        const short = text.split(' ').slice(cut).join(' ')
        const expected = plain(short).length === plain(text).length ? 'identical' : 'truncation'
        if (plain(short).length > 0)
          expect(['truncation', 'splice', 'identical']).toContain(relationOf(text, short, 'direct'))
        if (new Set(plain(text)).size === plain(text).length && plain(short).length > 0)
          expect(relationOf(text, short, 'direct')).toBe(expected)
      }),
    )
  })
})
