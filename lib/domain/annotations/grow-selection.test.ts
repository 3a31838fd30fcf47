import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import { textStructure } from '@/lib/domain/text/text-structure'
import { type Growth, grown, shrunk } from './grow-selection'

const text =
  'The harbour office spoke. “We close the quay. Nobody was hurt by “the wave”, she said,” Lind told us.\nMore rain is due.'

function structureOf(words: string) {
  const index = textIndex(words)
  const blocks = [...words.matchAll(/[^\n]+/g)].map(({ index: at, 0: line }) => ({
    ...({ kind: 'paragraph', role: 'body' } as const),
    start: index.toCodePoint(at),
    end: index.toCodePoint(at + line.length),
  }))
  return textStructure(index, blocks, 'en')
}

/** All sizes that a selection takes, from a caret in front of these words. */
function sizes(at: string): string[] {
  const structure = structureOf(text)
  const start = structure.index.toCodePoint(text.indexOf(at))
  const found: string[] = []
  for (let now: Growth | undefined = { span: { start, end: start }, from: undefined }; now; ) {
    now = grown(structure, now)
    if (now) found.push(structure.index.slice(now.span.start, now.span.end))
  }
  return found
}

describe('a growing selection', () => {
  it('is a word, then its quotation, its sentence, its paragraph', () => {
    expect(sizes('rain')).toEqual(['rain', 'More rain is due.'])
    expect(sizes('“We close')[0]).toBe('We')
    expect(sizes('spoke')).toEqual(['spoke', 'The harbour office spoke.', text.split('\n')[0]])
    const inside = 'We close the quay. Nobody was hurt by “the wave”, she said,'
    const rest = [inside, `“${inside}” Lind told us.`, text.split('\n')[0]]
    expect(sizes('close')).toEqual(['close', 'We close the quay.', ...rest])
    expect(sizes('wave')).toEqual(['wave', 'the wave', 'Nobody was hurt by “the wave”, she said,', ...rest])
  })

  const pieces = ['The ', 'quay. ', '“', '”', 'Why? ', '\n', '👨‍👩‍👧', 'é ', '„', '"', ' ', '「', '」', '。']
  const words = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

  it('always gets larger around what it was, and gives back what it was when it shrinks', () => {
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (made, a, b) => {
        const structure = structureOf(made)
        const { length } = structure.index
        const span = { start: Math.min(a, b, length), end: Math.min(Math.max(a, b), length) }
        let now: Growth = { span, from: undefined }
        const way = [now]
        for (let next = grown(structure, now); next; next = grown(structure, now)) {
          // A caret that stands before opening marks grows into what is behind them.
          const isSelected = now.span.start < now.span.end
          if (isSelected) expect(next.span.start).toBeLessThanOrEqual(now.span.start)
          expect(next.span.end).toBeGreaterThanOrEqual(now.span.end)
          expect(next.span.end - next.span.start).toBeGreaterThan(now.span.end - now.span.start)
          now = next
          way.push(now)
        }
        for (const before of way.reverse().slice(1)) {
          now = shrunk(now) as Growth
          expect(now).toBe(before)
        }
        expect(now.span).toEqual(span)
        expect(shrunk(now)).toBeUndefined()
      }),
    )
  })
})
