import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from './text-index'
import { textStructure } from './text-structure'

/** Two paragraphs with a list marker between them that belongs to neither. */
const text = 'The quay is shut. “Why?” she asked. 🇳🇴 Rain.\n- It is due.  It stays.'
const index = textIndex(text)
const lineEnd = index.toCodePoint(text.indexOf('\n'))
const structure = textStructure(
  index,
  [
    { kind: 'paragraph', role: 'body', start: 0, end: lineEnd },
    { kind: 'list-item', role: 'body', start: lineEnd + 3, end: index.length },
  ],
  'en',
)
const from = (at: number) => index.slice(at, at + 6)

describe('a text in pieces', () => {
  it('is walked sentence by sentence over its blocks, there and back the same way', () => {
    const starts = [0]
    for (let at = 0; at < index.length; starts.push(at)) at = structure.startFrom(at, 'sentence', 1)
    expect(starts.map(from)).toEqual(['The qu', '“Why?”', '🇳🇴 Rai', 'It is ', 'It sta', ''])
    const back = [index.length]
    for (let at = index.length; at > 0; back.push(at)) at = structure.startFrom(at, 'sentence', -1)
    expect(back.reverse()).toEqual(starts)
  })

  it('is walked block by block', () => {
    expect(structure.startFrom(4, 'block', 1)).toBe(lineEnd + 3)
    expect(structure.startFrom(lineEnd + 5, 'block', -1)).toBe(lineEnd + 3)
    expect(structure.startFrom(lineEnd + 3, 'block', -1)).toBe(0)
    expect(structure.startFrom(lineEnd + 5, 'block', 1)).toBe(index.length)
  })

  it('ends its pieces before the space behind them', () => {
    const ends: number[] = []
    for (let at = 0; structure.endFrom(at, 'sentence') > at; ends.push(at)) at = structure.endFrom(at, 'sentence')
    expect(ends.map((end) => index.slice(end - 4, end))).toEqual(['hut.', 'ked.', 'ain.', 'due.', 'ays.'])
    expect(structure.endFrom(2, 'block')).toBe(lineEnd)
  })

  it('says which piece holds a place, and that none does between blocks', () => {
    fc.assert(
      fc.property(fc.nat(index.length + 5), (at) => {
        const [sentence, block] = [structure.sentenceAt(at), structure.blockAt(at)]
        const isInside = at < lineEnd || (at >= lineEnd + 3 && at < index.length)
        for (const piece of [sentence, block]) {
          expect(piece !== undefined).toBe(isInside)
          if (piece) expect(piece.start <= at && at < piece.end).toBe(true)
        }
      }),
    )
  })

  it('has nowhere to go without blocks', () => {
    const empty = textStructure(textIndex(''), [], null)
    expect([empty.startFrom(0, 'sentence', 1), empty.startFrom(0, 'block', -1), empty.endFrom(0, 'block')]).toEqual([
      0, 0, 0,
    ])
  })
})
