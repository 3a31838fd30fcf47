import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSpans } from '../text/check-spans'
import { textIndex } from '../text/text-index'
import { proposeForm, quotationAround, quotationsIn, withoutEdgeMarks, withoutEdgeSpace } from './quotation-marks'
import { joinedSpans, settledSpan, withMovedEdge } from './span-sets'

const find = (text: string, words: string) => {
  const index = textIndex(text)
  const start = index.toCodePoint(text.indexOf(words))
  return { index, span: { start, end: start + Array.from(words).length } }
}
const stripped = (text: string, words: string) => {
  const { index, span } = find(text, words)
  const { start, end } = withoutEdgeMarks(index, span)
  return index.slice(start, end)
}

describe('withoutEdgeMarks', () => {
  it('leaves out the marks of a whole quotation, one pair of them', () => {
    expect(stripped('He said “We go.”', '“We go.”')).toBe('We go.')
    expect(stripped('He said "We go."', '"We go."')).toBe('We go.')
    expect(stripped('Er sagte „Wir gehen.“', '„Wir gehen.“')).toBe('Wir gehen.')
    expect(stripped('Il dit « On part. »', '« On part. »')).toBe('On part.')
    expect(stripped('“‘No’ was all”', '“‘No’ was all”')).toBe('‘No’ was all')
  })

  it('leaves out a mark that was caught on one side alone', () => {
    expect(stripped('He said “We go now.”', '“We go')).toBe('We go')
    expect(stripped('He said “We go now.”', 'now.”')).toBe('now.')
  })

  it('keeps apostrophes and the marks of a quotation inside', () => {
    expect(stripped('the workers’ rights', 'the workers’')).toBe('the workers’')
    expect(stripped('called it “a shame”', 'called it “a shame”')).toBe('called it “a shame”')
    expect(stripped('“a shame” he said', '“a shame” he said')).toBe('“a shame” he said')
  })
})

describe('quotationAround', () => {
  const around = (text: string, words: string) => {
    const { index, span } = find(text, words)
    const found = quotationAround(index, span)
    return found && index.slice(found.start, found.end)
  }

  it('reaches from mark to mark, curly or straight, also next to emoji', () => {
    expect(around('He said 🎉 “We 👨‍👩‍👧 go now,” twice.', 'go')).toBe('We 👨‍👩‍👧 go now,')
    expect(around('"One," he said, "and two."', 'two')).toBe('and two.')
  })

  it('finds nothing outside of quotations', () => {
    expect(around('"One," he said, "and two."', 'he said')).toBeUndefined()
    expect(around('It isn’t and won’t be said.', 'won')).toBeUndefined()
  })

  it('ends with the line where a quotation goes on in the next paragraph', () => {
    expect(around('“One goes on.\n\n“Two ends.”', 'One')).toBe('One goes on.')
  })
})

describe('proposeForm', () => {
  const form = (text: string, words: string) => {
    const { index, span } = find(text, words)
    return proposeForm(index, [span])
  }

  it('judges by the marks around the words', () => {
    expect(form('“We leave at dawn,” she said.', 'We leave at dawn,')).toBe('direct')
    expect(form('She called it “a rotten quay” again.', 'a rotten quay')).toBe('partial')
    expect(form('She said they would leave.', 'they would leave')).toBe('indirect')
    expect(form('She said they had “no choice” at all.', 'they had “no choice” at all')).toBe('mixed')
  })
})

const crowded = fc
  .array(fc.constantFrom('a', 'B', ' ', '\n', '“', '”', '"', '’', '👨‍👩‍👧', '🇫🇮', 'é', 'שלום', 'ا', '1️⃣'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

describe('settledSpan', () => {
  it('gives spans that can be stored, whatever was selected, and never makes them longer than whole characters', () => {
    fc.assert(
      fc.property(crowded, fc.nat(80), fc.nat(80), (text, a, b) => {
        const index = textIndex(text)
        const span = settledSpan(index, { start: a, end: b })
        if (!span) return
        expect(checkSpans(index, [span]).ok).toBe(true)
        expect(withoutEdgeSpace(index, span)).toEqual(span)
        const inside = withoutEdgeMarks(index, span)
        expect(inside.start).toBeGreaterThanOrEqual(span.start)
        expect(inside.end).toBeLessThanOrEqual(span.end)
        expect(inside.start).toBeLessThan(inside.end)
      }),
    )
  })
})

describe('joinedSpans and withMovedEdge', () => {
  it('always leave spans in reading order and apart', () => {
    const pair = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })).map(([start, n]) => ({ start, end: start + n }))
    const moves = fc.array(
      fc.tuple(fc.nat(5), fc.constantFrom('start' as const, 'end' as const), fc.constantFrom(1 as const, -1 as const)),
    )
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), moves, (added, edges) => {
        const index = textIndex(
          'Ein langer Text mit 👨‍👩‍👧 und mehr, der für alle Spannen reicht. Und noch etwas mehr davon.',
        )
        let spans: readonly { start: number; end: number }[] = added.reduce<{ start: number; end: number }[]>(
          joinedSpans,
          [],
        )
        spans = spans
          .flatMap((span) => settledSpan(index, span) ?? [])
          .reduce<{ start: number; end: number }[]>(joinedSpans, [])
        for (const [which, edge, by] of edges) spans = withMovedEdge(index, spans, { which, edge, by })
        for (const { start, end } of spans) expect(index.slice(start, end)).toMatch(/^\S(.*\S)?$/su)
        if (spans.length > 0) expect(checkSpans(index, spans).ok).toBe(true)
      }),
    )
  })
})

describe('quotationsIn', () => {
  const all = (text: string) => {
    const index = textIndex(text)
    return quotationsIn(index, {
      start: 0,
      end: index.toCodePoint(text.includes('\n') ? text.indexOf('\n') : text.length),
    }).map(({ start, end }) => index.slice(start, end))
  }

  it('gives each quotation of a paragraph, and of nested ones the outermost', () => {
    expect(all('“We go,” she said, “now.” 🇳🇴 «Non.» "So?"')).toEqual(['We go,', 'now.', 'Non.', 'So?'])
    expect(all('He said: „Er sagte «nein» und ging.“')).toEqual(['Er sagte «nein» und ging.'])
    expect(all('「はい。」『いいえ』“ ” ""')).toEqual(['はい。', 'いいえ'])
  })

  it('passes over a mark that nothing closes, but follows one that the next paragraph takes up', () => {
    expect(all('A 5" pipe and “a shame” of it.\nNext.')).toEqual(['a shame'])
    expect(all('She said “no”. “We go.\n“We stay.”')).toEqual(['no', 'We go.'])
  })

  it('finds the same as looking around a place inside', () => {
    const words = fc.array(fc.constantFrom('“', '”', 'a ', '🇳🇴', '„', '«', '»', '"', ' '), { maxLength: 24 })
    fc.assert(
      fc.property(words, (parts) => {
        const index = textIndex(parts.join(''))
        const found = quotationsIn(index, { start: 0, end: index.length })
        found.forEach((span, i) => {
          expect(span.start).toBeGreaterThan(found[i - 1]?.end ?? -1)
          expect(quotationAround(index, span)).toEqual(span)
        })
      }),
    )
  })
})
