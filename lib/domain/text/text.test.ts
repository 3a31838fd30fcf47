import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical-text'
import { checkSpans } from './check-spans'
import { contextOf } from './context-of'
import { isGraphemeBoundary, snapToGrapheme } from './graphemes'
import { exactOf, textIndex } from './text-index'

const characters = [
  'a',
  ' ',
  'é',
  'e\u0301',
  '👨‍👩‍👧',
  '🇳🇴',
  '👍🏽',
  '한',
  '\u1112\u1161\u11ab',
  '𝒜',
  'ש',
  '\u202b',
  '\n',
  '“',
  '1️⃣',
  '\u200d',
  'ก',
  '\u0e33',
  'क',
  '\u094d',
  '\u0600',
  '\u0903',
]
const mixed = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((parts) => parts.join(''))

describe('a text index', () => {
  it('agrees with counting code points one by one', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const index = textIndex(text)
        const points = [...text]
        expect(index.length).toBe(points.length)
        for (let at = 0; at <= points.length; at++) {
          const utf16 = points.slice(0, at).join('').length
          expect(index.toUtf16(at)).toBe(utf16)
          expect(index.toCodePoint(utf16)).toBe(at)
          expect(index.slice(0, at)).toBe(points.slice(0, at).join(''))
        }
      }),
    )
  })
})

describe('character edges', () => {
  it('are those of the whole text, wherever one looks', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const index = textIndex(text)
        const edges = new Set([0, text.length])
        for (const { index: at } of new Intl.Segmenter('und').segment(text)) edges.add(at)
        for (let at = 0; at <= index.length; at++)
          expect(isGraphemeBoundary(index, at), `${JSON.stringify(text)} at ${at}`).toBe(edges.has(index.toUtf16(at)))
      }),
    )
  })

  it('are right deep inside flags, accents and families that never seem to end', () => {
    const runs = [
      '🇳🇴'.repeat(400),
      `e${'\u0301'.repeat(900)}`,
      '👩‍👩‍👧'.repeat(200),
      '👍🏽'.repeat(300),
      'क्ष'.repeat(300),
      'คำ'.repeat(300),
    ]
    for (const run of runs) {
      const index = textIndex(`a${run}🇳🇴 no`)
      const edges = new Set([...new Intl.Segmenter('und').segment(index.text)].map((segment) => segment.index))
      for (let at = 1; at < index.length; at++)
        expect(isGraphemeBoundary(index, at), `${[...run].slice(0, 3).join('')} at ${at}`).toBe(
          edges.has(index.toUtf16(at)),
        )
    }
  })

  it('snaps outwards to the character that holds a place', () => {
    const index = textIndex('a🇳🇴🇸🇪b')
    expect([2, 3, 4].map((at) => snapToGrapheme(index, at, 'before'))).toEqual([1, 3, 3])
    expect([2, 3, 4].map((at) => snapToGrapheme(index, at, 'after'))).toEqual([3, 3, 5])
    expect([-4, 99].map((at) => snapToGrapheme(index, at, 'after'))).toEqual([0, 6])
  })

  it('are found in a long text without reading it all', () => {
    const index = textIndex('The quay 👨‍👩‍👧 is closed. '.repeat(40_000))
    for (let at = 500_000; at < 500_040; at++)
      expect(isGraphemeBoundary(index, snapToGrapheme(index, at, 'before'))).toBe(true)
  })
})

describe('spans', () => {
  it('are accepted exactly where they are inside, whole, ordered and apart', () => {
    fc.assert(
      fc.property(mixed, fc.array(fc.tuple(fc.nat(70), fc.nat(70)), { minLength: 1, maxLength: 4 }), (text, pairs) => {
        const index = textIndex(text)
        const spans = pairs.map(([start, end]) => ({ start, end }))
        const valid = spans.every(
          ({ start, end }, i) =>
            start < end &&
            end <= index.length &&
            isGraphemeBoundary(index, start) &&
            isGraphemeBoundary(index, end) &&
            start > (spans[i - 1]?.end ?? -1),
        )
        const checked = checkSpans(index, spans)
        expect(checked.ok).toBe(valid)
        if (checked.ok) expect(checked.value).toBe(exactOf(index, spans))
      }),
    )
  })

  it('are refused in words', () => {
    const index = textIndex('Oslo 🇳🇴 waits.')
    const code = (start: number, end: number, exact?: string) => {
      const checked = checkSpans(index, [{ start, end }], exact)
      return checked.ok ? 'ok' : checked.error.code
    }
    expect(code(0, 4, 'Oslo')).toBe('ok')
    expect(code(0, 99)).toBe('span_out_of_range')
    expect(code(5, 6)).toBe('span_splits_character')
    expect(code(0, 4, 'Bergen')).toBe('span_text_mismatch')
  })
})

describe('context', () => {
  it('stands right beside the span and cuts no character', () => {
    fc.assert(
      fc.property(mixed, fc.nat(60), fc.nat(60), (text, a, b) => {
        const index = textIndex(text)
        const start = snapToGrapheme(index, Math.min(a, b), 'before')
        const end = snapToGrapheme(index, Math.max(a, b), 'after')
        const { prefix, suffix } = contextOf(index, { start, end }, 8)
        expect(text).toContain(prefix + index.slice(start, end) + suffix)
      }),
    )
  })
})

describe('canonical text', () => {
  it('makes every line end one line feed and keeps everything else', () => {
    const read = canonicalText('\ufeffOne\r\nTwo\rThree\u2028Four\u00a0five\u200b!\tsix\n')
    expect(read).toMatchObject({
      ok: true,
      value: { text: 'One\nTwo\nThree\nFour\u00a0five\u200b!\tsix\n', remarks: [] },
    })
  })

  it('counts broken characters, and refuses what is no text', () => {
    expect(canonicalText('a\ud800b')).toMatchObject({
      ok: true,
      value: { text: 'a\ufffdb', remarks: [expect.stringContaining('1 broken')] },
    })
    expect(canonicalText('a\u0000b')).toMatchObject({ ok: false, error: { code: 'text_unreadable' } })
  })
})
