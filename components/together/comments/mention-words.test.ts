import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openMentionAt, partsOf, stillMentioned, withMention } from './mention-words'

const ada = { id: '1', name: 'Ada' }
const adaLund = { id: '2', name: 'Ada Lund' }

describe('a mention that is being typed', () => {
  it('begins at an @ behind a space, and may hold a first and a last name', () => {
    expect(openMentionAt('ask @', 5)).toEqual({ at: 4, query: '' })
    expect(openMentionAt('ask @Ada Lu, then', 11)).toEqual({ at: 4, query: 'Ada Lu' })
    expect(openMentionAt('(@Ø', 3)).toEqual({ at: 1, query: 'Ø' })
  })

  it('does not begin inside of a word, and is over after two', () => {
    expect(openMentionAt('ada@example', 11)).toBeUndefined()
    expect(openMentionAt('@Ada Lund said', 14)).toBeUndefined()
    expect(openMentionAt('plain words', 5)).toBeUndefined()
  })

  it('is written in full, with one space behind it', () => {
    expect(withMention('ask @ad now', { at: 4, query: 'ad' }, 'Ada Lund')).toEqual({
      body: 'ask @Ada Lund now',
      caret: 14,
    })
    expect(withMention('@', { at: 0, query: '' }, 'Ada')).toEqual({ body: '@Ada ', caret: 5 })
  })
})

describe('mentions in the words', () => {
  it('count once, and only while their names are there', () => {
    expect(stillMentioned('@Ada Lund and @Ada Lund', [adaLund, adaLund])).toEqual([adaLund])
    expect(stillMentioned('nobody', [adaLund])).toEqual([])
  })

  it('are told apart from the rest, the longer name first', () => {
    expect(partsOf('Hi @Ada Lund, hi @Ada!', [ada, adaLund]).filter(({ person }) => person)).toEqual([
      { text: '@Ada Lund', person: adaLund },
      { text: '@Ada', person: ada },
    ])
  })

  it('never change the words', () => {
    const words = fc.string({ unit: fc.constantFrom('@', 'A', 'd', 'a', ' ', 'Lund', '🐦', '\n') })
    fc.assert(
      fc.property(words, (body) => {
        const parts = partsOf(body, [ada, adaLund])
        expect(parts.map(({ text }) => text).join('')).toBe(body)
      }),
    )
  })
})
