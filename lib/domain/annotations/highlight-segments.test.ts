import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationStatus } from '@/lib/schemas/annotation'
import { placeIndex } from './annotations-at'
import { deepest, type Highlight, highlightSegments } from './highlight-segments'

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([start, n]) => ({ start, end: start + n }))
const highlight: fc.Arbitrary<Highlight> = fc.record({
  spans: fc.array(span, { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('quote', 'claim', 'figure'),
  status: fc.constantFrom(...annotationStatus.options),
})
const covers = ({ spans }: Highlight, at: number) => spans.filter(({ start, end }) => start <= at && at < end).length

describe('highlightSegments', () => {
  it('lies flat: sorted, apart, and never two neighbours that look the same', () => {
    fc.assert(
      fc.property(fc.array(highlight), (highlights) => {
        const segments = highlightSegments(highlights)
        segments.forEach((segment, i) => {
          expect(segment.end).toBeGreaterThan(segment.start)
          const next = segments[i + 1]
          if (!next) return
          expect(next.start).toBeGreaterThanOrEqual(segment.end)
          if (next.start === segment.end)
            expect({ ...next, start: 0, end: 0 }).not.toEqual({ ...segment, start: 0, end: 0 })
        })
      }),
    )
  })

  it('says of every character how many annotations hold it, as far as they look different, and of which kinds', () => {
    fc.assert(
      fc.property(fc.array(highlight), fc.nat(60), (highlights, at) => {
        const segment = highlightSegments(highlights).find(({ start, end }) => start <= at && at < end)
        const here = highlights.filter((one) => covers(one, at) > 0)
        const count = here.reduce((sum, one) => sum + covers(one, at), 0)
        expect(segment?.depth ?? 0).toBe(Math.min(count, deepest))
        expect(segment?.kinds ?? []).toEqual([...new Set(here.map(({ kind }) => kind))].sort())
      }),
    )
  })

  it('shows a stretch as approved if anything on it is, and as rejected only if all is', () => {
    const at = { spans: [{ start: 0, end: 4 }], kind: 'quote' }
    expect(highlightSegments([{ ...at, status: 'rejected' }])[0]?.standing).toBe('rejected')
    expect(
      highlightSegments([
        { ...at, status: 'rejected' },
        { ...at, status: 'draft' },
      ])[0]?.standing,
    ).toBe('open')
    expect(
      highlightSegments([
        { ...at, status: 'approved' },
        { ...at, status: 'draft' },
      ])[0]?.standing,
    ).toBe('approved')
  })
})

describe('placeIndex', () => {
  it('finds just those that hold a character, and those that meet a span', () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 3 })), fc.nat(60), span, (all, at, stretch) => {
        const items = all.map((spans, i) => ({ id: String(i), spans }))
        const index = placeIndex(items)
        const holding = items.filter(({ spans }) => spans.some(({ start, end }) => start <= at && at < end))
        expect(index.at(at).sort()).toEqual(holding.map(({ id }) => id).sort())
        const meeting = items.filter(({ spans }) =>
          spans.some(({ start, end }) => start < stretch.end && stretch.start < end),
        )
        expect(index.within(stretch).sort()).toEqual(meeting.map(({ id }) => id).sort())
      }),
    )
  })
})
